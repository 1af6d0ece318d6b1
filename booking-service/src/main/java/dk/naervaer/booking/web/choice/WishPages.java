package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.view.DayList;
import dk.naervaer.booking.web.Board;
import dk.naervaer.booking.web.Meeting;
import dk.naervaer.eventsourcing.view.Changes;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.live.Live;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;

/// What patients have asked for and not got yet.
@Looks(Purpose.CARE)
@Path("/wishes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
public class WishPages {

    /// @param judges whether the one who looks may judge
    record wishes(List<Meeting> meetings, boolean judges) implements TemplateInstance {}

    record wishes$list(List<Meeting> meetings, boolean judges) implements TemplateInstance {}

    private final Board board;
    private final Changes changes;

    WishPages(Board board, Changes changes) {
        this.board = board;
        this.changes = changes;
    }

    @GET
    public Uni<TemplateInstance> wishes() {
        return board.wishes().map(all -> new wishes(all, board.judges()));
    }

    @GET
    @Path("list")
    public Uni<TemplateInstance> list() {
        return board.wishes().map(all -> new wishes$list(all, board.judges()));
    }

    @GET
    @Path("changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ShowsNobody
    public Multi<OutboundSseEvent> changes() {
        return Live.changes(changes.of(DayList.NAME));
    }
}
