package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.web.Board;
import dk.naervaer.booking.web.Meeting;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/// What patients have asked for and not got yet.
@Path("/wishes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
public class WishPages {

    /// @param judges whether the one who looks may judge
    record wishes(List<Meeting> meetings, boolean judges) implements TemplateInstance {}

    private final Board board;

    WishPages(Board board) {
        this.board = board;
    }

    @GET
    public Uni<TemplateInstance> wishes() {
        return board.wishes().map(all -> new wishes(all, board.judges()));
    }
}
