package dk.naervaer.booking.web;

import dk.naervaer.booking.heard.HeardConsents;
import dk.naervaer.booking.heard.HeardInvitations;
import dk.naervaer.booking.view.DayList;
import dk.naervaer.eventsourcing.view.Changes;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.live.Live;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The day of one's own department: who comes when, and which relatives wait.
@Looks(Purpose.CARE)
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
public class DayPages {

    record day(Day day) implements TemplateInstance {}

    record day$list(Day day) implements TemplateInstance {}

    private final Board board;
    private final Changes changes;
    private final CurrentUser user;

    DayPages(Board board, Changes changes, CurrentUser user) {
        this.board = board;
        this.changes = changes;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.PATIENT, Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
    @ShowsNobody
    public Response home() {
        return Response.seeOther(URI.create(user.has(Roles.PATIENT) ? "/mine" : "/day")).build();
    }

    @GET
    @Path("day")
    public Uni<TemplateInstance> day(
            @QueryParam("date") @Nullable String date,
            @QueryParam("department") @Nullable String department) {
        return read(date, department).map(day::new);
    }

    @GET
    @Path("day/list")
    public Uni<TemplateInstance> list(
            @QueryParam("date") @Nullable String date,
            @QueryParam("department") @Nullable String department) {
        return read(date, department).map(day$list::new);
    }

    @GET
    @Path("day/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ShowsNobody
    public Multi<OutboundSseEvent> changes() {
        return Live.changes(
                changes.of(DayList.NAME, HeardConsents.CONSUMER, HeardInvitations.CONSUMER));
    }

    private Uni<Day> read(@Nullable String date, @Nullable String department) {
        return board.day(
                Dates.read(date).orElseGet(board::today), department == null ? "" : department);
    }
}
