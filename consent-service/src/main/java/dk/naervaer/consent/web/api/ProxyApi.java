package dk.naervaer.consent.web.api;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.consent.web.ConsentRequest;
import dk.naervaer.consent.web.Degrees;
import dk.naervaer.consent.web.Door;
import dk.naervaer.consent.web.Wishes;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What those do who cannot give: propose, and object to what another has given.
@Looks(Purpose.OWN)
@Path("/api/consents")
@RolesAllowed(Roles.PATIENT)
public class ProxyApi {

    private final Door door;
    private final Wishes wishes;
    private final Relatives relatives;
    private final Degrees degrees;

    ProxyApi(Door door, Wishes wishes, Relatives relatives, Degrees degrees) {
        this.door = door;
        this.wishes = wishes;
        this.relatives = relatives;
        this.degrees = degrees;
    }

    @POST
    @Path("proposals")
    @Operation(
            summary = "Proposes a consent that the patient alone accepts",
            description = "For who acts for the patient (`patient`), and for a child below 15.")
    public Uni<Response> propose(@NotNull(message = "Is required") ConsentRequest request) {
        var faults = request.faults(degrees);
        if (!faults.none()) throw faults.problem().exception();
        var id = UUID.randomUUID();
        return door.patient()
                .invoke(ProxyApi::mayPropose)
                .call(patient ->
                        relatives
                                .person(patient.id(), request.relative())
                                .map(found -> found.orElseThrow(NotFoundException::new)))
                .flatMap(
                        patient -> wishes.propose(patient, request.relative(), id, request.grant()))
                .map(outcome -> RelativeApi.made(outcome, URI.create("/api/consents/" + id), id));
    }

    /// Who decides has nothing to propose.
    private static void mayPropose(Patient patient) {
        if (patient.inPerson() && !patient.child()) throw new ForbiddenException();
    }

    @POST
    @Path("{id}/objection")
    @Operation(
            summary = "Objects to what another has given for the same patient",
            description =
                    "The consent ends at once and a clinician decides. 404 unless somebody who acts"
                            + " for the patient gave it.")
    public Uni<Response> object(UUID id) {
        return door.patient()
                .flatMap(patient ->
                        relatives
                                .consent(patient.id(), id)
                                .map(found -> found.orElseThrow(NotFoundException::new))
                                .flatMap(found -> wishes.object(patient, found)))
                .map(_ -> Response.accepted().build());
    }
}
