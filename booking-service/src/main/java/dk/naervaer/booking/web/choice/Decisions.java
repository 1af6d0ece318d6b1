package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentCommand.Assess;
import dk.naervaer.booking.appointment.AppointmentCommand.Choose;
import dk.naervaer.booking.appointment.AppointmentCommand.Hinder;
import dk.naervaer.booking.appointment.AppointmentCommand.WishForRelative;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Chooser;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Hindrance;
import dk.naervaer.booking.appointment.Suitability;
import dk.naervaer.booking.reply.Replies;
import dk.naervaer.booking.view.DayList;
import dk.naervaer.booking.web.Consultations;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Loaded;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.VersionConflict;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.web.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import java.util.function.BiFunction;

/// Decides how a patient attends, by the rules that hold; the same from a page and from a program.
///
/// Whether the one who asks may decide about this appointment is checked before.
@RequestScoped
class Decisions {

    private static final int TRIES = 3;

    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final DayList days;
    private final Circumstances circumstances;
    private final ProjectionRunner projections;
    private final CurrentUser user;
    private final Replies replies;
    private final Pool pool;

    Decisions(
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            DayList days,
            Circumstances circumstances,
            ProjectionRunner projections,
            CurrentUser user,
            Replies replies,
            Pool pool) {
        this.appointments = appointments;
        this.days = days;
        this.circumstances = circumstances;
        this.projections = projections;
        this.user = user;
        this.replies = replies;
        this.pool = pool;
    }

    /// @param actor in whose name it is recorded
    Uni<Outcome<AppointmentRejection>> choose(UUID id, ContactForm form, Chooser by, String actor) {
        return decide(id, actor, (around, _) -> new Choose(form, by, around.choosing(form)));
    }

    Uni<Outcome<AppointmentRejection>> hinder(UUID id, Hindrance hindrance, String actor) {
        return decide(
                id,
                actor,
                (around, _) -> new Hinder(hindrance, around.choosing(ContactForm.PHYSICAL)));
    }

    Uni<Outcome<AppointmentRejection>> wishForRelative(UUID id, Chooser by, String actor) {
        return decide(
                id,
                actor,
                (around, plan) -> new WishForRelative(by, around.accompanying(plan.contactForm())));
    }

    /// What no rule is asked about.
    Uni<Outcome<AppointmentRejection>> plainly(UUID id, String actor, AppointmentCommand command) {
        return appointments
                .handle(id.toString(), command, Metadata.of(actor, "booking-service"))
                .call(outcome -> shown(id, outcome));
    }

    Uni<Outcome<AppointmentRejection>> assess(UUID id, Suitability suitability) {
        return decide(
                id,
                user.actor(),
                (around, _) ->
                        new Assess(
                                suitability,
                                around.judging(suitability, user.roles()),
                                around.possibleOnceJudged(suitability.verdict())));
    }

    /// Decided on what the rules were asked about, or again.
    private Uni<Outcome<AppointmentRejection>> decide(
            UUID id,
            String actor,
            BiFunction<Circumstances.Around, AppointmentBooked, AppointmentCommand> command) {
        var metadata = Metadata.of(actor, "booking-service");
        return Uni.createFrom()
                .deferred(() -> appointments.load(id.toString()))
                .flatMap(loaded ->
                        around(id, plan(loaded))
                                .flatMap(around ->
                                        decide(
                                                id,
                                                command.apply(around, plan(loaded)),
                                                metadata,
                                                loaded)))
                .onFailure(VersionConflict.class)
                .retry()
                .atMost(TRIES)
                .call(outcome -> shown(id, outcome));
    }

    private Uni<Void> shown(UUID id, Outcome<AppointmentRejection> outcome) {
        return outcome instanceof Outcome.Recorded<AppointmentRejection>(var version)
                ? projections.reached(new StreamId("appointment", id.toString()), version)
                : Uni.createFrom().voidItem();
    }

    /// With the decision it is written that the EPJ is to hear of it, if it knows of it.
    private Uni<Outcome<AppointmentRejection>> decide(
            UUID id,
            AppointmentCommand command,
            Metadata metadata,
            Loaded<Appointment.State> loaded) {
        return pool.withTransaction(tx ->
                appointments
                        .handleIn(tx, id.toString(), command, metadata, loaded.version())
                        .call(outcome ->
                                outcome
                                                instanceof
                                                Outcome.Recorded<AppointmentRejection>(var version)
                                        ? tell(tx, id, version, plan(loaded), command)
                                        : Uni.createFrom().voidItem()));
    }

    /// Whom the patient wants along is nothing that an EPJ plans.
    private Uni<Void> tell(
            SqlConnection tx,
            UUID id,
            long version,
            AppointmentBooked plan,
            AppointmentCommand command) {
        return plan.identifier().namesConversation() || command instanceof WishForRelative
                ? Uni.createFrom().voidItem()
                : replies.due(tx, id, version, plan.department().sor());
    }

    private static AppointmentBooked plan(Loaded<Appointment.State> loaded) {
        return Consultations.plan(loaded.state()).orElseThrow(NotFoundException::new);
    }

    Uni<Circumstances.Around> around(UUID id, AppointmentBooked plan) {
        return days.course(plan.patient(), plan.department().sor())
                .flatMap(course -> circumstances.of(id, plan.department(), plan.slot(), course));
    }
}
