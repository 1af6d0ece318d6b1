package dk.naervaer.consent.web.api;

import dk.naervaer.consent.web.Door;
import dk.naervaer.consent.web.Wishes;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Pausing one of the patient's consents, for programs.
@Looks(Purpose.OWN)
@Path("/api/consents/{id}/pause")
@RolesAllowed(Roles.PATIENT)
public class PauseApi {

    private final Door door;
    private final Wishes wishes;
    private final ConsentApi consents;

    PauseApi(Door door, Wishes wishes, ConsentApi consents) {
        this.door = door;
        this.wishes = wishes;
        this.consents = consents;
    }

    @POST
    @Operation(summary = "Closes every way in by the consent until it is taken up again")
    public Uni<ConsentEntry> pause(UUID id) {
        return door.patient()
                .flatMap(patient -> consents.on(patient, id, found -> wishes.pause(patient, found)))
                .chain(() -> consents.one(id));
    }

    @DELETE
    @Operation(summary = "Takes a paused consent up again; links are new")
    public Uni<ConsentEntry> resume(UUID id) {
        return door.patient()
                .flatMap(
                        patient -> consents.on(patient, id, found -> wishes.resume(patient, found)))
                .chain(() -> consents.one(id));
    }
}
