package dk.naervaer.booking.integration;

import dk.naervaer.personaldata.Deaths;
import dk.naervaer.personaldata.Mistake;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Where an operator mends what the EPJ cannot: that somebody was said to have died who lives.
@ShowsNobody
@Path("/api/deaths")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class DeathApi {

    /// Who lives, by a number that is known here, and how that is known.
    public record Withdrawal(
            @NotNull(message = "Is required") String system,
            @NotNull(message = "Is required") String number,
            @NotNull(message = "Is required") Mistake reason) {

        @Override
        public String toString() {
            return "Withdrawal[reason=" + reason + "]";
        }
    }

    private final Deaths deaths;
    private final CurrentUser user;

    DeathApi(Deaths deaths, CurrentUser user) {
        this.deaths = deaths;
        this.user = user;
    }

    @POST
    @Path("withdrawals")
    @Operation(summary = "Says that a patient lives who was said to have died; nothing is sent")
    public Uni<Void> withdraw(@NotNull(message = "Is required") @Valid Withdrawal wished) {
        if (wished.reason() == Mistake.SENDER_SAYS_SO)
            throw Problem.of(422, "Not all that was asked for is there")
                    .error("reason", "An EPJ says so itself, by its own message")
                    .exception();
        return deaths.withdraw(
                        wished.system(), wished.number(), user.actor(), wished.reason(), null)
                .invoke(news -> {
                    if (!news)
                        throw Problem.of(404, "Nobody with that number is known to have died")
                                .exception();
                })
                .replaceWithVoid();
    }
}
