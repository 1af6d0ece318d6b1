package dk.naervaer.booking.web.registration;

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

/// The coordinator's list of what the EPJ has registered otherwise than it was held.
@Looks(Purpose.CARE)
@Path("/registrations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.COORDINATOR)
public class RegistrationPages {

    record registrations(List<Meeting> meetings, SettlementPages.Fault fault)
            implements TemplateInstance {}

    record registrations$list(List<Meeting> meetings) implements TemplateInstance {}

    private final Board board;
    private final Changes changes;

    RegistrationPages(Board board, Changes changes) {
        this.board = board;
        this.changes = changes;
    }

    @GET
    public Uni<TemplateInstance> page() {
        return board.registeredOtherwise()
                .map(all -> new registrations(all, SettlementPages.Fault.NONE));
    }

    @GET
    @Path("list")
    public Uni<TemplateInstance> list() {
        return board.registeredOtherwise().map(registrations$list::new);
    }

    @GET
    @Path("changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ShowsNobody
    public Multi<OutboundSseEvent> changes() {
        return Live.changes(changes.of(DayList.NAME));
    }
}
