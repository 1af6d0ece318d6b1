package dk.naervaer.booking.intake.fhir.response;

import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.Speaker;
import dk.naervaer.booking.intake.fhir.exchange.FhirAnswers;
import dk.naervaer.booking.intake.fhir.exchange.FhirCall;
import dk.naervaer.booking.intake.fhir.exchange.FhirQuery;
import dk.naervaer.booking.intake.fhir.exchange.OperationOutcomes;
import dk.naervaer.booking.intake.fhir.format.FhirMedia;
import dk.naervaer.booking.intake.fhir.format.FhirTexts;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hl7.fhir.r4.model.AppointmentResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Where an EPJ tells what patients and professionals have answered, and reads what relatives have:
/// those answer for themselves.
@ShowsNobody
@Path("/fhir/r4/AppointmentResponse")
@Produces(MediaType.WILDCARD)
public class ResponseEndpoint {

    private static final int UUID_LENGTH = 36;

    private final Responses responses;
    private final FhirTexts texts;
    private final FhirAnswers answers;
    private final OperationOutcomes outcomes;
    private final Speaker speaker;
    private final CurrentVertxRequest requests;

    ResponseEndpoint(
            Responses responses,
            FhirTexts texts,
            FhirAnswers answers,
            OperationOutcomes outcomes,
            Speaker speaker,
            CurrentVertxRequest requests) {
        this.responses = responses;
        this.texts = texts;
        this.answers = answers;
        this.outcomes = outcomes;
        this.speaker = speaker;
        this.requests = requests;
    }

    @POST
    @Consumes({FhirMedia.JSON, FhirMedia.PLAIN_JSON, FhirMedia.XML, FhirMedia.PLAIN_XML})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "Tells what the patient or a professional has answered; never a relative")
    public Uni<Response> post(byte @Nullable [] body) {
        var call = FhirCall.present(requests);
        var message = body == null ? new byte[0] : body;
        return speaker.required()
                .flatMap(epj ->
                        answers.keeping(
                                epj, () -> message, () -> responses.hear(epj, response(message))))
                .map(heard -> {
                    var id = heard.fhir().getIdElement().getIdPart();
                    var address = URI.create("/fhir/r4/AppointmentResponse/" + id);
                    return answers.write(
                            call,
                            heard.news()
                                    ? Response.created(address)
                                    : Response.ok().location(address),
                            heard.fhir());
                });
    }

    @GET
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Looks(Purpose.EXCHANGE)
    @Operation(summary = "Finds answers to one appointment, or those of a time")
    public Uni<Response> search() {
        var call = FhirCall.present(requests);
        var asked =
                FhirQuery.parameters(
                        Objects.requireNonNullElse(requests.getCurrent().request().query(), ""));
        return speaker.required()
                .flatMap(epj -> {
                    var search = ResponseSearch.read(asked, epj.system().zone());
                    var appointment = search.appointment();
                    return appointment == null
                            ? responses.since(epj, search)
                            : responses.to(epj, appointment, search.updated());
                })
                .map(bundle -> answers.write(call, Response.ok(), bundle));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Looks(Purpose.EXCHANGE)
    public Uni<Response> get(@PathParam("id") String id) {
        var call = FhirCall.present(requests);
        return speaker.required()
                .flatMap(epj -> responses.read(epj, appointment(id), id))
                .map(found -> answers.write(call, Response.ok(), found));
    }

    @ServerExceptionMapper
    public Response refused(RefusedMessage refused) {
        return outcomes.render(refused.problem());
    }

    private AppointmentResponse response(byte[] message) {
        if (texts.read(message) instanceof AppointmentResponse response) return response;
        throw Findings.unreadable("The body is not an AppointmentResponse");
    }

    /// An answer's id begins with that of its appointment.
    private static UUID appointment(String id) {
        try {
            return UUID.fromString(id.substring(0, Math.min(id.length(), UUID_LENGTH)));
        } catch (IllegalArgumentException _) {
            throw new RefusedMessage(Problem.of(404, "There is no such answer"));
        }
    }
}
