package dk.naervaer.booking.web.registration;

import dk.naervaer.booking.web.Board;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a coordinator settles that what the EPJ has registered is right.
@Looks(Purpose.CARE)
@Path("/appointments/{id}/registration")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.COORDINATOR)
public class SettlementPages {

    /// Why a settlement was refused, in the words of the message bundle.
    public enum Fault {
        NONE,
        NO_REASON,
        TOO_LONG
    }

    private final Board board;
    private final Settlements settlements;

    SettlementPages(Board board, Settlements settlements) {
        this.board = board;
        this.settlements = settlements;
    }

    /// Whatever came of it, the list that follows shows how it stands now: the EPJ may have been
    /// first.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> settle(
            @PathParam("id") UUID id, @FormParam("why") @Nullable String reason) {
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) return refused(id, Fault.NO_REASON);
        if (why.length() > Settlements.LONGEST_REASON) return refused(id, Fault.TOO_LONG);
        return settlements
                .settle(id, why)
                .replaceWith(Response.seeOther(URI.create("/registrations")).build());
    }

    private Uni<Response> refused(UUID id, Fault fault) {
        return board.meeting(id)
                .chain(board::registeredOtherwise)
                .map(all -> new RegistrationPages.registrations(all, fault))
                .flatMap(TemplateInstance::createUni)
                .map(page -> Response.status(422).type(MediaType.TEXT_HTML).entity(page).build());
    }
}
