package dk.naervaer.consent.web.record;

import dk.naervaer.consent.web.Door;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Whom the patient wants kept away, for programs.
@Looks(Purpose.OWN)
@Path("/api/barred")
@RolesAllowed(Roles.PATIENT)
public class BarredApi {

    /// The id of what was written.
    public record Made(UUID id) {}

    private final Door door;
    private final RecordKeeping records;

    BarredApi(Door door, RecordKeeping records) {
        this.door = door;
        this.records = records;
    }

    @GET
    @Operation(
            summary = "Everybody who must not be contacted about the patient",
            description = "Told to the patient alone: 403 for who acts for them (`patient`).")
    public Uni<List<BarShown>> all() {
        return door.patientAlone()
                .flatMap(patient -> records.of(patient.id()))
                .map(RecordKeeping.Shown::barred);
    }

    @POST
    @Operation(
            summary = "Keeps somebody away, by name, phone or e-mail",
            description = "What they had consent to is withdrawn at once; nobody is told.")
    public Uni<Response> bar(@NotNull(message = "Is required") BarRequest request) {
        var faults = request.faults();
        if (!faults.none()) throw faults.problem().exception();
        return door.patient()
                .flatMap(patient ->
                        records.bar(patient.id(), request, UUID.randomUUID(), patient.actor()))
                .map(id ->
                        Response.created(URI.create("/api/barred/" + id))
                                .entity(new Made(id))
                                .build());
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "No longer keeps somebody away; no consent comes back",
            description = "The patient alone: 403 for who acts for them (`patient`).")
    public Uni<Void> unbar(UUID id) {
        return door.patientAlone().call(patient -> records.unbar(patient, id)).replaceWithVoid();
    }
}
