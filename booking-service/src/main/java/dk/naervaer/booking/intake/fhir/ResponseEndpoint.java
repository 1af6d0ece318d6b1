package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.Speaker;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Where an EPJ that would answer for others hears that it cannot: a relative answers for themself,
/// and whether a patient comes is said by the appointment's status.
@ShowsNobody
@Path("/fhir/r4/AppointmentResponse")
@Produces(MediaType.WILDCARD)
public class ResponseEndpoint {

    private final OperationOutcomes outcomes;
    private final FhirAnswers answers;
    private final Speaker speaker;

    ResponseEndpoint(OperationOutcomes outcomes, FhirAnswers answers, Speaker speaker) {
        this.outcomes = outcomes;
        this.answers = answers;
        this.speaker = speaker;
    }

    @POST
    @Consumes({FhirMedia.JSON, FhirMedia.PLAIN_JSON, FhirMedia.XML, FhirMedia.PLAIN_XML})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "Is not supported: nobody answers for a relative or a patient here")
    public Uni<Response> post(byte @Nullable [] body) {
        var message = body == null ? new byte[0] : body;
        return speaker.required()
                .flatMap(epj -> answers.keeping(epj, () -> message, ResponseEndpoint::refusal));
    }

    private static Uni<Response> refusal() {
        throw new RefusedMessage(
                Problem.of(
                                422,
                                "Relatives answer for themselves; a patient who declines is told as"
                                        + " a cancelled Appointment")
                        .type(OperationOutcomes.NOT_SUPPORTED));
    }

    @ServerExceptionMapper
    public Response refused(RefusedMessage refused) {
        return outcomes.render(refused.problem());
    }
}
