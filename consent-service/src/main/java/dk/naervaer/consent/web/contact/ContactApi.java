package dk.naervaer.consent.web.contact;

import dk.naervaer.consent.patient.record.RecordRejection;
import dk.naervaer.consent.web.Door;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Where the patient wants to be told, for programs.
@Looks(Purpose.OWN)
@Path("/api/contact")
@RolesAllowed(Roles.PATIENT)
public class ContactApi {

    private final Door door;
    private final ContactKeeping contacts;

    ContactApi(Door door, ContactKeeping contacts) {
        this.door = door;
        this.contacts = contacts;
    }

    @GET
    @Operation(summary = "Where the patient is told that something on their page has changed")
    public Uni<ContactShown> contact() {
        return door.patient().flatMap(patient -> contacts.of(patient.id()));
    }

    @PUT
    @Operation(
            summary = "Says where the patient wants to be told, or that it still holds",
            description =
                    "Only the patient in person; what nobody has said for a year gets nothing.")
    public Uni<ContactShown> choose(@NotNull(message = "Is required") ContactRequest request) {
        var faults = request.faults();
        if (!faults.none()) throw faults.problem().exception();
        return door.patient()
                .call(patient -> contacts.choose(patient, request).invoke(ContactApi::unless))
                .flatMap(patient -> contacts.of(patient.id()));
    }

    private static void unless(Outcome<RecordRejection> outcome) {
        if (outcome instanceof Outcome.Rejected<RecordRejection>) throw Door.onlyThePatient();
    }
}
