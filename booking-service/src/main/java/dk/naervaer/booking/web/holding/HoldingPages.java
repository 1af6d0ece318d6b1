package dk.naervaer.booking.web.holding;

import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentCommand.CallOff;
import dk.naervaer.booking.appointment.AppointmentCommand.CloseFollowUp;
import dk.naervaer.booking.appointment.AppointmentCommand.Start;
import dk.naervaer.booking.appointment.AppointmentCommand.TakeFollowUp;
import dk.naervaer.booking.appointment.AppointmentCommand.TakePlanB;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.FollowUpAction;
import dk.naervaer.booking.appointment.PlanB;
import dk.naervaer.booking.web.Board;
import dk.naervaer.booking.web.Consultations;
import dk.naervaer.booking.web.FormChoice;
import dk.naervaer.booking.web.Meeting;
import dk.naervaer.booking.web.StaffScope;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StoredEvent;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What staff do while a consultation is held and after, and all that has happened to it.
@Looks(Purpose.CARE)
@Path("/appointments/{id}/holding")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
public class HoldingPages {

    record history(Meeting meeting, List<Happening> happenings) implements TemplateInstance {}

    record history$happenings(List<Happening> happenings) implements TemplateInstance {}

    private final Board board;
    private final Consultations consultations;
    private final StaffScope scope;
    private final EventStore store;
    private final StreamType<AppointmentEvent> streams;
    private final PersonalData personalData;
    private final Clock clock;

    HoldingPages(
            Board board,
            Consultations consultations,
            StaffScope scope,
            EventStore store,
            StreamType<AppointmentEvent> streams,
            PersonalData personalData,
            Clock clock) {
        this.board = board;
        this.consultations = consultations;
        this.scope = scope;
        this.store = store;
        this.streams = streams;
        this.personalData = personalData;
        this.clock = clock;
    }

    @GET
    public Uni<TemplateInstance> history(@PathParam("id") UUID id) {
        return board.meeting(id)
                .flatMap(meeting ->
                        happenings(meeting).map(happenings -> new history(meeting, happenings)));
    }

    @GET
    @Path("happenings")
    public Uni<TemplateInstance> happenings(@PathParam("id") UUID id) {
        return board.meeting(id).flatMap(this::happenings).map(history$happenings::new);
    }

    private Uni<List<Happening>> happenings(Meeting meeting) {
        return Uni.combine()
                .all()
                .unis(
                        store.load(streams.id(meeting.id().toString())),
                        personalData.keyring(meeting.entry().patient()))
                .with((events, keys) ->
                        events.stream()
                                .map(event ->
                                        Happening.of(event, fact(event), keys, scope.judges()))
                                .filter(Happening::tellsSomething)
                                .toList());
    }

    private AppointmentEvent fact(StoredEvent event) {
        return streams.read(store.json(), event.type(), event.data());
    }

    @POST
    @Path("start")
    public Uni<Response> start(@PathParam("id") UUID id) {
        return hold(id, new Start(clock.instant()), room(id));
    }

    @POST
    @Path("calling-off")
    public Uni<Response> callOff(@PathParam("id") UUID id) {
        return hold(id, new CallOff(), room(id));
    }

    @POST
    @Path("plan-b")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> planB(@PathParam("id") UUID id, @FormParam("step") @Nullable String step) {
        return FormChoice.among(PlanB.values(), step)
                .map(one -> hold(id, new TakePlanB(one, clock.instant()), room(id)))
                .orElseGet(() -> Uni.createFrom().item(Response.seeOther(room(id)).build()));
    }

    @POST
    @Path("follow-up")
    public Uni<Response> take(@PathParam("id") UUID id) {
        return seen(
                consultations.followUp(id, new TakeFollowUp(consultations.actor())),
                URI.create("/day"));
    }

    @POST
    @Path("follow-up/closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> close(
            @PathParam("id") UUID id, @FormParam("action") @Nullable String action) {
        var day = URI.create("/day");
        return FormChoice.among(FollowUpAction.values(), action)
                .map(one -> seen(consultations.followUp(id, new CloseFollowUp(one)), day))
                .orElseGet(() -> Uni.createFrom().item(Response.seeOther(day).build()));
    }

    private Uni<Response> hold(UUID id, AppointmentCommand command, URI next) {
        return seen(consultations.hold(id, command), next);
    }

    /// Whatever came of it, the page that follows shows how it stands now: somebody else may have
    /// been first.
    private static Uni<Response> seen(Uni<?> decided, URI next) {
        return decided.replaceWith(Response.seeOther(next).build());
    }

    private static URI room(UUID id) {
        return URI.create("/appointments/" + id + "/room");
    }
}
