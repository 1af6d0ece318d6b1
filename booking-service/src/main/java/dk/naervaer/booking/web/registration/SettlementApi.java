package dk.naervaer.booking.web.registration;

import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.web.Rejections;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Where a coordinator's program settles that what the EPJ has registered is right.
@ShowsNobody
@Path("/api/appointments/{id}/registration")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COORDINATOR)
public class SettlementApi {

    private static final String NEEDED = "Is required";

    public record Settlement(
            @NotBlank(message = NEEDED)
                    @Size(max = Settlements.LONGEST_REASON, message = "At most 500 characters")
                    String why) {}

    private final Settlements settlements;

    SettlementApi(Settlements settlements) {
        this.settlements = settlements;
    }

    @POST
    @Operation(summary = "Settles, with a reason, that the EPJ has registered something else")
    public Uni<Void> settle(
            @PathParam("id") UUID id, @NotNull(message = NEEDED) @Valid Settlement settlement) {
        return settlements
                .settle(id, settlement.why().strip())
                .invoke(outcome -> {
                    if (outcome instanceof Outcome.Rejected<AppointmentRejection>(var reason))
                        throw Rejections.problem(reason).exception();
                })
                .replaceWithVoid();
    }
}
