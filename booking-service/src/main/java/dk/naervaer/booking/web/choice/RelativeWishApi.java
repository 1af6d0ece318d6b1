package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.Alone;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.web.Rejections;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The wish that a relative takes part at a distance, for programs of patients and of the staff.
@ShowsNobody
@Path("/api/appointments/{id}/relative-wish")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RelativeWishApi {

    private static final String NEEDED = "Is required";

    /// @param reason `NO_EQUIPMENT`, or `NOT_JUSTIFIABLE` for clinicians
    public record Refusal(@NotNull(message = NEEDED) Alone reason) {}

    private final RelativeWishes wishes;
    private final PatientAtDoor door;
    private final CurrentUser user;

    RelativeWishApi(RelativeWishes wishes, PatientAtDoor door, CurrentUser user) {
        this.wishes = wishes;
        this.door = door;
        this.user = user;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.PATIENT, Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
    @Operation(
            summary = "Asks that a relative takes part at a distance; staff at the patient's word")
    public Uni<Void> wish(@PathParam("id") UUID id) {
        return decided(isPatient() ? wishes.ofPatient(id) : wishes.ofStaff(id));
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.PATIENT, Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
    @Operation(summary = "Takes the wish back")
    public Uni<Void> noMore(@PathParam("id") UUID id) {
        return decided(isPatient() ? wishes.noMoreOfPatient(id) : wishes.noMoreOfStaff(id));
    }

    @PUT
    @Path("refusal")
    @RolesAllowed({Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
    @Operation(summary = "Says why it cannot be; the reason is counted")
    public Uni<Void> refuse(
            @PathParam("id") UUID id, @NotNull(message = NEEDED) @Valid Refusal refusal) {
        if (!wishes.reasons().contains(refusal.reason()))
            throw Problem.of(422, "The refusal breaks a rule")
                    .error("reason", "One of " + wishes.reasons())
                    .exception();
        return decided(wishes.refuse(id, refusal.reason()));
    }

    private boolean isPatient() {
        if (!user.has(Roles.PATIENT)) return false;
        if (!door.isOfAge())
            throw Problem.of(422, "Somebody else decides for patients below 15")
                    .type("urn:naervaer:problem:under-age")
                    .exception();
        return true;
    }

    private static Uni<Void> decided(Uni<Outcome<AppointmentRejection>> decision) {
        return decision.invoke(
                        outcome -> {
                            if (outcome
                                    instanceof Outcome.Rejected<AppointmentRejection>(var reason))
                                throw Rejections.problem(reason).exception();
                        })
                .replaceWithVoid();
    }
}
