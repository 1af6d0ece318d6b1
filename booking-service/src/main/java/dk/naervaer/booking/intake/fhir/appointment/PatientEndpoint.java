package dk.naervaer.booking.intake.fhir.appointment;

import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.Speaker;
import dk.naervaer.booking.intake.fhir.exchange.FhirAnswers;
import dk.naervaer.booking.intake.fhir.exchange.FhirCall;
import dk.naervaer.booking.intake.fhir.exchange.OperationOutcomes;
import dk.naervaer.booking.intake.fhir.format.FhirMedia;
import dk.naervaer.booking.intake.fhir.format.FhirTexts;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.Roles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hl7.fhir.r4.model.Patient;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Where an EPJ tells that a patient has died, or lives after all; other news of a patient comes
/// with appointments.
@ShowsNobody
@Path("/fhir/r4/Patient")
@Produces(MediaType.WILDCARD)
public class PatientEndpoint {

    private final FhirDeaths deaths;
    private final FhirTexts texts;
    private final FhirAnswers answers;
    private final OperationOutcomes outcomes;
    private final Speaker speaker;
    private final CurrentVertxRequest requests;

    PatientEndpoint(
            FhirDeaths deaths,
            FhirTexts texts,
            FhirAnswers answers,
            OperationOutcomes outcomes,
            Speaker speaker,
            CurrentVertxRequest requests) {
        this.deaths = deaths;
        this.texts = texts;
        this.answers = answers;
        this.outcomes = outcomes;
        this.speaker = speaker;
        this.requests = requests;
    }

    @POST
    @Consumes({FhirMedia.JSON, FhirMedia.PLAIN_JSON, FhirMedia.XML, FhirMedia.PLAIN_XML})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "Hears whether the patient has died (deceased[x]); nothing else is kept")
    public Uni<Response> post(byte @Nullable [] body) {
        return heard(body);
    }

    @PUT
    @Path("{id}")
    @Consumes({FhirMedia.JSON, FhirMedia.PLAIN_JSON, FhirMedia.XML, FhirMedia.PLAIN_XML})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "Hears whether the patient has died (deceased[x]); nothing else is kept")
    public Uni<Response> put(byte @Nullable [] body) {
        return heard(body);
    }

    private Uni<Response> heard(byte @Nullable [] body) {
        var call = FhirCall.present(requests);
        var message = Objects.requireNonNullElse(body, new byte[0]);
        return speaker.required()
                .flatMap(epj ->
                        answers.keeping(
                                epj, () -> message, () -> deaths.answer(epj, patient(message))))
                .map(sentence ->
                        answers.write(call, Response.accepted(), OperationOutcomes.said(sentence)));
    }

    private Patient patient(byte[] message) {
        if (texts.read(message) instanceof Patient patient) return patient;
        throw Findings.unreadable("The body is not a Patient");
    }

    @ServerExceptionMapper
    public Response refused(RefusedMessage refused) {
        return outcomes.render(refused.problem());
    }
}
