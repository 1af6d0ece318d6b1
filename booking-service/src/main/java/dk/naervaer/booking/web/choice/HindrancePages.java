package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.AppointmentRejection.NotPossible;
import dk.naervaer.booking.appointment.Hindrance;
import dk.naervaer.booking.web.FormChoice;
import dk.naervaer.eventsourcing.handling.Outcome;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rescue before loss: a patient who is too ill or too far away to come is offered a talk at a
/// distance before the department hears that they cannot come.
@Looks(Purpose.OWN)
@Path("/mine/{id}/hindrance")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class HindrancePages {

    /// @param fault the rule that refused it; empty when none did
    record hindrance(MyAppointment one, List<Hindrance> reasons, String fault)
            implements TemplateInstance {}

    record offer(MyAppointment one, Hindrance why) implements TemplateInstance {}

    private final PatientAtDoor door;
    private final MyAppointments mine;
    private final Decisions decisions;

    HindrancePages(PatientAtDoor door, MyAppointments mine, Decisions decisions) {
        this.door = door;
        this.mine = mine;
        this.decisions = decisions;
    }

    @GET
    public Uni<TemplateInstance> page(@PathParam("id") UUID id) {
        return mine.one(id).map(one -> page(one, ""));
    }

    /// @param declined whether what could be offered has been declined
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> tell(
            @PathParam("id") UUID id,
            @FormParam("why") @Nullable String reason,
            @FormParam("declined") @Nullable String declined) {
        var why = FormChoice.among(Hindrance.values(), reason);
        if (why.isEmpty() || !door.isOfAge())
            return Uni.createFrom().item(Response.seeOther(page(id, "/hindrance")).build());
        return mine.one(id)
                .flatMap(one ->
                        declined == null && isRescue(one, why.get())
                                ? new offer(one, why.get())
                                        .createUni()
                                        .map(page -> Response.ok(page, MediaType.TEXT_HTML).build())
                                : hinder(one, why.get()));
    }

    private static boolean isRescue(MyAppointment one, Hindrance why) {
        return why != Hindrance.OTHER && !one.atADistance().isEmpty();
    }

    private Uni<Response> hinder(MyAppointment one, Hindrance why) {
        return decisions
                .hinder(one.id(), why, "patient:" + one.entry().patient())
                .flatMap(outcome ->
                        outcome instanceof Outcome.Rejected<AppointmentRejection>(var reason)
                                ? refused(one, reason)
                                : Uni.createFrom()
                                        .item(Response.seeOther(URI.create("/mine")).build()));
    }

    private static Uni<Response> refused(MyAppointment one, AppointmentRejection reason) {
        return page(one, reason instanceof NotPossible(var grounds) ? grounds.rule() : "over")
                .createUni()
                .map(page -> Response.status(422).type(MediaType.TEXT_HTML).entity(page).build());
    }

    private static TemplateInstance page(MyAppointment one, String fault) {
        return new hindrance(one, List.of(Hindrance.values()), fault);
    }

    private static URI page(UUID id, String what) {
        return URI.create("/mine/" + id + what);
    }
}
