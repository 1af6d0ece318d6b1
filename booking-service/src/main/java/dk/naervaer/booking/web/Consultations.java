package dk.naervaer.booking.web;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.Appointment.State;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentCommand.AdmitRelative;
import dk.naervaer.booking.appointment.AppointmentCommand.Conclude;
import dk.naervaer.booking.appointment.AppointmentCommand.Open;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Conclusion;
import dk.naervaer.booking.appointment.Presence;
import dk.naervaer.booking.heard.Guests;
import dk.naervaer.booking.heard.Invited;
import dk.naervaer.booking.reply.Replies;
import dk.naervaer.booking.view.Units;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Loaded;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.VersionConflict;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.time.DanishTime;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// What staff do about an appointment, the same from a page and from a program; another
/// department's appointment does not exist for them.
@RequestScoped
public class Consultations {

    private static final int TRIES = 3;
    private static final Logger LOG = Logger.getLogger(Consultations.class);
    private static final Duration NEWS_TRAVELS = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /// An appointment the one who asks may see.
    public record Seen(Loaded<State> loaded, UnitHierarchy units) {}

    private final CommandHandler<AppointmentCommand, State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final ProjectionRunner projections;
    private final Guests guests;
    private final Units units;
    private final StaffScope scope;
    private final CurrentUser user;
    private final Replies replies;
    private final Pool pool;
    private final HowItEnded ending;
    private final Clock clock;

    Consultations(
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            ProjectionRunner projections,
            Guests guests,
            Units units,
            StaffScope scope,
            CurrentUser user,
            Replies replies,
            Pool pool,
            HowItEnded ending,
            Clock clock) {
        this.appointments = appointments;
        this.projections = projections;
        this.guests = guests;
        this.units = units;
        this.scope = scope;
        this.user = user;
        this.replies = replies;
        this.pool = pool;
        this.ending = ending;
        this.clock = clock;
    }

    /// Fails with not found when it is unknown, or another department's.
    public Uni<Seen> see(UUID id) {
        return load(id).map(seen -> {
            var plan = plan(seen.loaded().state());
            if (plan.isEmpty() || !scope.covers(seen.units(), plan.get()))
                throw new NotFoundException();
            return seen;
        });
    }

    /// A call that nobody answered is seen to by whoever has the department that day or today.
    public Uni<Outcome<AppointmentRejection>> followUp(UUID id, AppointmentCommand command) {
        return load(id).invoke(
                        seen -> {
                            var plan =
                                    plan(seen.loaded().state()).orElseThrow(NotFoundException::new);
                            var sor = plan.department().sor();
                            if (!scope.covers(seen.units(), plan)
                                    && !scope.covers(seen.units(), sor, today()))
                                throw new NotFoundException();
                        })
                .chain(() -> decide(id, command));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }

    Uni<Seen> load(UUID id) {
        return Uni.combine()
                .all()
                .unis(appointments.load(id.toString()), units.hierarchy())
                .asTuple()
                .map(both -> new Seen(both.getItem1(), both.getItem2()));
    }

    public static Optional<AppointmentBooked> plan(State state) {
        return switch (state) {
            case State.Unknown _ -> Optional.empty();
            case State.Booked booked -> Optional.of(booked.plan());
            case State.Cancelled(var plan, _, _, _) -> Optional.of(plan);
        };
    }

    Uni<Outcome<AppointmentRejection>> admit(UUID id, UUID invitation) {
        return see(id).chain(() -> presence(id, invitation))
                .flatMap(presence -> decide(id, new AdmitRelative(invitation, presence)));
    }

    /// News of a relative who has just rung may still be on its way here.
    private Uni<Presence> presence(UUID id, UUID invitation) {
        return guests.stateOf(id, invitation)
                .repeat()
                .withDelay(LOOK_AGAIN)
                .whilst(state -> presence(state) == Presence.AWAY)
                .collect()
                .last()
                .ifNoItem()
                .after(NEWS_TRAVELS)
                .recoverWithUni(() -> guests.stateOf(id, invitation))
                .map(state -> presence(state.isPresent() ? state : notInvited()));
    }

    private static Optional<Invited.State> notInvited() {
        throw new NotFoundException();
    }

    private static Presence presence(Optional<Invited.State> state) {
        return state.map(known ->
                        switch (known) {
                            case WAITING -> Presence.WAITING;
                            case JOINED -> Presence.JOINED;
                            case ISSUED, LEFT, OVER, REVOKED -> Presence.AWAY;
                        })
                .orElse(Presence.AWAY);
    }

    Uni<Outcome<AppointmentRejection>> conclude(UUID id, Conclusion conclusion) {
        return see(id).flatMap(seen -> conclude(id, conclusion, seen))
                .onFailure(VersionConflict.class)
                .retry()
                .atMost(TRIES);
    }

    private Uni<Outcome<AppointmentRejection>> conclude(UUID id, Conclusion how, Seen seen) {
        var plan = planned(seen);
        return ending.told(id, how, plan, seen.units())
                .flatMap(command ->
                        conclude(id, command, plan).call(outcome -> shown(id, command, outcome)));
    }

    /// With the decision it is written that the EPJ is to hear of it, if it knows of it.
    private Uni<Outcome<AppointmentRejection>> conclude(
            UUID id, Conclude command, AppointmentBooked plan) {
        return pool.withTransaction(tx ->
                appointments
                        .handleIn(tx, id.toString(), command, metadata())
                        .call(outcome ->
                                outcome
                                                        instanceof
                                                        Outcome.Recorded<AppointmentRejection>(
                                                                var version)
                                                && !plan.identifier().namesConversation()
                                        ? replies.due(tx, id, version, plan.department().sor())
                                        : Uni.createFrom().voidItem()));
    }

    private static AppointmentBooked planned(Seen seen) {
        return plan(seen.loaded().state()).orElseThrow();
    }

    private Metadata metadata() {
        return Metadata.of(user.actor(), "booking-service");
    }

    /// What is done while it is held, or afterwards; fails with not found as [#see] does.
    public Uni<Outcome<AppointmentRejection>> hold(UUID id, AppointmentCommand command) {
        return see(id).chain(() -> decide(id, command));
    }

    /// Opens a conversation in a department of one's own; another fails with not found.
    public Uni<Outcome<AppointmentRejection>> open(UUID id, Open command) {
        return units.hierarchy()
                .invoke(hierarchy -> {
                    if (!scope.covers(
                            hierarchy, command.department().sor(), command.window().date()))
                        throw new NotFoundException();
                })
                .chain(() -> decide(id, command));
    }

    /// In whose name something is decided here.
    public String actor() {
        return user.actor();
    }

    private Uni<Outcome<AppointmentRejection>> decide(UUID id, AppointmentCommand command) {
        return appointments
                .handle(id.toString(), command, metadata())
                .call(outcome -> shown(id, command, outcome));
    }

    private Uni<Void> shown(
            UUID id, AppointmentCommand command, Outcome<AppointmentRejection> outcome) {
        return switch (outcome) {
            case Outcome.Recorded<AppointmentRejection>(var version) -> {
                LOG.infof(
                        "%s recorded for appointment %s at version %d",
                        command.getClass().getSimpleName(), id, version);
                yield projections.reached(new StreamId("appointment", id.toString()), version);
            }
            case Outcome.Unchanged<AppointmentRejection> _,
                    Outcome.Rejected<AppointmentRejection> _ ->
                    Uni.createFrom().voidItem();
        };
    }
}
