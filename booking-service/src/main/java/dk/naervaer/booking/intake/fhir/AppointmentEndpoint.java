package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.Speaker;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// The door of the EPJs: FHIR R4 over HTTP, in JSON.
@Path("/fhir/r4")
@Produces({OperationOutcomes.MEDIA_TYPE, "application/json"})
public class AppointmentEndpoint {

    private final FhirAppointments appointments;
    private final FhirJson json;
    private final OperationOutcomes outcomes;
    private final Speaker speaker;
    private final Clock clock;

    AppointmentEndpoint(
            FhirAppointments appointments,
            FhirJson json,
            OperationOutcomes outcomes,
            Speaker speaker,
            Clock clock) {
        this.appointments = appointments;
        this.json = json;
        this.outcomes = outcomes;
        this.speaker = speaker;
        this.clock = clock;
    }

    @PUT
    @Path("Appointment")
    @Consumes({OperationOutcomes.MEDIA_TYPE, "application/json"})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(
            summary = "Tells how an appointment stands; the bar in the identifier is sent as %7C")
    public Uni<Response> put(
            @QueryParam("identifier") @Nullable String identifier,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String body) {
        var asked = FhirQuery.identifier(identifier);
        var expected = FhirQuery.expectedVersion(ifMatch);
        var fhir = json.read(body == null ? "" : body);
        return speaker.required()
                .flatMap(epj ->
                        appointments.follow(
                                epj, AppointmentTranslation.translate(epj, fhir, asked), expected))
                .map(standing ->
                        standing.created()
                                ? answer(Response.created(address(standing.id())), standing)
                                : answer(Response.ok(), standing));
    }

    @GET
    @Path("Appointment/{id}")
    @RolesAllowed(Roles.EPJ_SYSTEM)
    public Uni<Response> get(@PathParam("id") String id) {
        return speaker.required()
                .flatMap(epj -> appointments.find(epj, uuid(id)))
                .map(found ->
                        found.map(standing -> answer(Response.ok(), standing))
                                .orElseThrow(AppointmentEndpoint::unknown));
    }

    @GET
    @Path("Appointment")
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "Finds the one appointment with an identifier, as a searchset")
    public Uni<Response> search(@QueryParam("identifier") @Nullable String identifier) {
        var asked = FhirQuery.identifier(identifier);
        return speaker.required()
                .flatMap(epj -> appointments.find(epj, epj.appointmentId(asked)))
                .map(found -> {
                    var bundle = new Bundle().setType(BundleType.SEARCHSET);
                    bundle.setTotal(found.isPresent() ? 1 : 0);
                    found.ifPresent(standing ->
                            bundle.addEntry()
                                    .setFullUrl("urn:uuid:" + standing.id())
                                    .setResource(standing.fhir())
                                    .getSearch()
                                    .setMode(SearchEntryMode.MATCH));
                    return Response.ok(json.write(bundle)).build();
                });
    }

    @GET
    @Path("metadata")
    public Response metadata() {
        return Response.ok(json.write(Capability.statement(Date.from(clock.instant())))).build();
    }

    @ServerExceptionMapper
    public Response refused(RefusedMessage refused) {
        return outcomes.render(refused.problem());
    }

    private Response answer(Response.ResponseBuilder response, FhirAppointments.Standing standing) {
        return response.header(HttpHeaders.ETAG, FhirQuery.etag(standing.version()))
                .entity(json.write(standing.fhir()))
                .build();
    }

    private static URI address(UUID id) {
        return URI.create("/fhir/r4/Appointment/" + id);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw unknown();
        }
    }

    private static RefusedMessage unknown() {
        return new RefusedMessage(Problem.of(404, "There is no such appointment"));
    }
}
