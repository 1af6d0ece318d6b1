package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Speaker;
import dk.naervaer.eventsourcing.store.Cause;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Many appointments in one message: each is taken or refused for itself, and those that are taken
/// are written together.
@Path("/fhir/r4")
@Produces({OperationOutcomes.MEDIA_TYPE, "application/json"})
public class BatchEndpoint {

    private static final Logger LOG = Logger.getLogger(BatchEndpoint.class);
    private static final Problem LATER =
            Problem.of(503, "This entry could not be taken just now: please send it again");
    private static final String QUERY = "Appointment?identifier=";

    private final FhirAppointments appointments;
    private final FhirJson json;
    private final OperationOutcomes outcomes;
    private final Speaker speaker;

    BatchEndpoint(
            FhirAppointments appointments,
            FhirJson json,
            OperationOutcomes outcomes,
            Speaker speaker) {
        this.appointments = appointments;
        this.json = json;
        this.outcomes = outcomes;
        this.speaker = speaker;
    }

    @POST
    @Consumes({OperationOutcomes.MEDIA_TYPE, "application/json"})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "A batch of conditional updates; each entry is answered for itself")
    public Uni<Response> batch(@Nullable String body) {
        var asked = json.readBatch(body == null ? "" : body);
        if (asked.isEmpty()) return Uni.createFrom().item(answer(List.of()));
        return speaker.required()
                .flatMap(epj ->
                        Uni.join()
                                .all(asked.stream().map(entry -> entry(epj, entry)).toList())
                                .andFailFast())
                .map(this::answer);
    }

    private Uni<BundleEntryComponent> entry(RegisteredEpj epj, BundleEntryComponent asked) {
        return Uni.createFrom()
                .deferred(() -> follow(epj, asked))
                .map(this::told)
                .onFailure(RefusedMessage.class)
                .recoverWithItem(e -> refused(e.problem()))
                .onFailure()
                .invoke(e -> LOG.warnf("An entry of a batch was not taken: %s", Cause.of(e)))
                .onFailure()
                .recoverWithItem(_ -> refused(LATER));
    }

    private Uni<FhirAppointments.Standing> follow(RegisteredEpj epj, BundleEntryComponent asked) {
        var request = asked.getRequest();
        var url = String.valueOf(request.getUrl());
        if (request.getMethod() != HTTPVerb.PUT || !url.startsWith(QUERY))
            throw new RefusedMessage(
                    Problem.of(405, "A batch takes PUT of " + QUERY + "{system}|{value}"));
        if (!(asked.getResource() instanceof Appointment appointment))
            throw FhirJson.unreadable("The entry holds no Appointment");
        var identifier = FhirQuery.identifier(decoded(url.substring(QUERY.length())));
        var expected =
                request.getIfMatch() == null
                        ? OptionalLong.empty()
                        : FhirQuery.expectedVersion(request.getIfMatch());
        return appointments.follow(
                epj, AppointmentTranslation.translate(epj, appointment, identifier), expected);
    }

    private static String decoded(String identifier) {
        try {
            return URLDecoder.decode(identifier, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw FhirJson.unreadable("The entry's address is not encoded as an address is");
        }
    }

    private BundleEntryComponent told(FhirAppointments.Standing standing) {
        var entry = new BundleEntryComponent().setResource(standing.fhir());
        entry.getResponse()
                .setStatus(standing.created() ? "201 Created" : "200 OK")
                .setLocation("Appointment/" + standing.id())
                .setEtag(FhirQuery.etag(standing.version()));
        return entry;
    }

    private BundleEntryComponent refused(Problem problem) {
        var entry = new BundleEntryComponent();
        entry.getResponse()
                .setStatus(String.valueOf(problem.status()))
                .setOutcome(OperationOutcomes.outcome(problem));
        return entry;
    }

    private Response answer(List<BundleEntryComponent> entries) {
        var bundle = new Bundle().setType(BundleType.BATCHRESPONSE).setEntry(entries);
        return Response.ok(json.write(bundle)).build();
    }

    @ServerExceptionMapper
    public Response refused(RefusedMessage refused) {
        return outcomes.render(refused.problem());
    }
}
