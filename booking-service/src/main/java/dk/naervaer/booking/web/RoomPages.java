package dk.naervaer.booking.web;

import dk.naervaer.booking.appointment.AppointmentRejection;
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
import jakarta.ws.rs.NotFoundException;
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

/// One consultation while it lasts: who is present, who waits, and how it ends.
@Looks(Purpose.CARE)
@Path("/appointments/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
public class RoomPages {

    /// Why a form was refused, in the words of the message bundle.
    public enum Fault {
        NONE,
        NO_ENDING,
        NOT_WAITING,
        ALREADY_CANCELLED,
        ALREADY_CONCLUDED
    }

    record room(Meeting meeting, Fault fault, List<HowItEnded.Choice> endings)
            implements TemplateInstance {}

    record room$people(Meeting meeting) implements TemplateInstance {}

    private final Board board;
    private final Consultations consultations;
    private final HowItEnded ending;

    RoomPages(Board board, Consultations consultations, HowItEnded ending) {
        this.board = board;
        this.consultations = consultations;
        this.ending = ending;
    }

    @GET
    @Path("room")
    public Uni<TemplateInstance> room(@PathParam("id") UUID id) {
        return board.meeting(id).flatMap(meeting -> page(meeting, Fault.NONE));
    }

    @GET
    @Path("room/people")
    public Uni<TemplateInstance> people(@PathParam("id") UUID id) {
        return board.meeting(id).map(room$people::new);
    }

    @POST
    @Path("admissions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> admit(
            @PathParam("id") UUID id,
            @FormParam("invitationId") @Nullable String invitation,
            @FormParam("from") @Nullable String from) {
        return board.meeting(id)
                .flatMap(meeting ->
                        consultations
                                .admit(id, invitation(invitation))
                                .flatMap(outcome ->
                                        answer(
                                                id,
                                                outcome,
                                                "day".equals(from) ? dayOf(meeting) : roomOf(id))));
    }

    @POST
    @Path("outcome")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> conclude(
            @PathParam("id") UUID id, @FormParam("ending") @Nullable String chosen) {
        var ending = Ending.chosen(chosen);
        if (ending.isEmpty()) return refused(id, Fault.NO_ENDING);
        return board.meeting(id)
                .flatMap(meeting ->
                        consultations
                                .conclude(id, ending.get().conclusion())
                                .flatMap(outcome -> answer(id, outcome, dayOf(meeting))));
    }

    private Uni<Response> answer(UUID id, Outcome<AppointmentRejection> outcome, URI next) {
        return switch (outcome) {
            case Outcome.Recorded<AppointmentRejection> _,
                    Outcome.Unchanged<AppointmentRejection> _ ->
                    Uni.createFrom().item(Response.seeOther(next).build());
            case Outcome.Rejected<AppointmentRejection>(var reason) -> refused(id, fault(reason));
        };
    }

    private Uni<Response> refused(UUID id, Fault fault) {
        return board.meeting(id)
                .flatMap(meeting -> page(meeting, fault))
                .flatMap(TemplateInstance::createUni)
                .map(page -> Response.status(422).type(MediaType.TEXT_HTML).entity(page).build());
    }

    private Uni<TemplateInstance> page(Meeting meeting, Fault fault) {
        return ending.choices(meeting).map(endings -> new room(meeting, fault, endings));
    }

    private static Fault fault(AppointmentRejection rejection) {
        return switch (rejection) {
            case AppointmentRejection.RelativeNotWaiting _ -> Fault.NOT_WAITING;
            case AppointmentRejection.AlreadyCancelled _ -> Fault.ALREADY_CANCELLED;
            case AppointmentRejection.AlreadyConcluded _ -> Fault.ALREADY_CONCLUDED;
            case AppointmentRejection.NotBooked _,
                    AppointmentRejection.DifferentPatient _,
                    AppointmentRejection.NotPossible _,
                    AppointmentRejection.ReasonMissing _,
                    AppointmentRejection.StepBehind _,
                    AppointmentRejection.NothingToFollowUp _,
                    AppointmentRejection.PlannedByEpj _,
                    AppointmentRejection.NothingToSettle _,
                    AppointmentRejection.NoRelativeWished _ ->
                    throw new NotFoundException();
        };
    }

    private static UUID invitation(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    private static URI dayOf(Meeting meeting) {
        return URI.create("/day?date=" + meeting.date());
    }

    private static URI roomOf(UUID id) {
        return URI.create("/appointments/" + id + "/room");
    }
}
