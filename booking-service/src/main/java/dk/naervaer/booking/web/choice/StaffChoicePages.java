package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.Alone;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.AppointmentRejection.NotPossible;
import dk.naervaer.booking.appointment.Chooser;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.view.DayList;
import dk.naervaer.booking.web.Board;
import dk.naervaer.booking.web.Consultations;
import dk.naervaer.booking.web.FormChoice;
import dk.naervaer.booking.web.Meeting;
import dk.naervaer.booking.web.choice.MyAppointment.Option;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Staff choose for the patient, at their word, and see which rule stands in the way.
@Looks(Purpose.CARE)
@Path("/appointments/{id}/contact-form")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
public class StaffChoicePages {

    /// @param fault the rule that refused the last choice; empty when none did
    /// @param refusals why the one who looks may refuse a relative
    record choice(Meeting meeting, List<Option> options, List<Alone> refusals, String fault)
            implements TemplateInstance {}

    private final Board board;
    private final Consultations consultations;
    private final Decisions decisions;
    private final RelativeWishes wishes;
    private final DayList days;
    private final Circumstances circumstances;

    StaffChoicePages(
            Board board,
            Consultations consultations,
            Decisions decisions,
            RelativeWishes wishes,
            DayList days,
            Circumstances circumstances) {
        this.board = board;
        this.consultations = consultations;
        this.decisions = decisions;
        this.wishes = wishes;
        this.days = days;
        this.circumstances = circumstances;
    }

    @GET
    public Uni<TemplateInstance> page(@PathParam("id") UUID id) {
        return page(id, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> choose(
            @PathParam("id") UUID id, @FormParam("form") @Nullable String chosen) {
        var form = FormChoice.among(ContactForm.values(), chosen);
        return board.meeting(id)
                .flatMap(meeting ->
                        form.isEmpty()
                                ? refused(id, "not-chosen")
                                : decisions
                                        .choose(
                                                id,
                                                form.get(),
                                                Chooser.STAFF,
                                                consultations.actor())
                                        .flatMap(outcome -> answer(meeting, outcome)));
    }

    /// @param what `ASK`, or why it cannot be; anything else takes the wish back
    @POST
    @Path("relative")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> relative(
            @PathParam("id") UUID id, @FormParam("what") @Nullable String what) {
        return board.meeting(id)
                .flatMap(meeting -> decide(id, what).flatMap(outcome -> answer(meeting, outcome)));
    }

    private Uni<Outcome<AppointmentRejection>> decide(UUID id, @Nullable String what) {
        if ("ASK".equals(what)) return wishes.ofStaff(id);
        return FormChoice.among(wishes.reasons().toArray(Alone[]::new), what)
                .map(why -> wishes.refuse(id, why))
                .orElseGet(() -> wishes.noMoreOfStaff(id));
    }

    private Uni<Response> answer(Meeting meeting, Outcome<AppointmentRejection> outcome) {
        return outcome instanceof Outcome.Rejected<AppointmentRejection>(var reason)
                ? refused(
                        meeting.id(),
                        reason instanceof NotPossible(var grounds) ? grounds.rule() : "over")
                : Uni.createFrom()
                        .item(Response.seeOther(URI.create("/day?date=" + meeting.date())).build());
    }

    private Uni<Response> refused(UUID id, String rule) {
        return page(id, rule)
                .flatMap(TemplateInstance::createUni)
                .map(page -> Response.status(422).type(MediaType.TEXT_HTML).entity(page).build());
    }

    private Uni<TemplateInstance> page(UUID id, String fault) {
        return board.meeting(id)
                .flatMap(meeting ->
                        options(meeting)
                                .map(options ->
                                        new choice(meeting, options, wishes.reasons(), fault)));
    }

    private Uni<List<Option>> options(Meeting meeting) {
        var entry = meeting.entry();
        return days.course(entry.patient(), entry.department().sor())
                .flatMap(course ->
                        circumstances.of(meeting.id(), entry.department(), entry.slot(), course))
                .map(around ->
                        Arrays.stream(ContactForm.values())
                                .map(form ->
                                        Option.of(form, entry.contactForm(), around.choosing(form)))
                                .toList());
    }
}
