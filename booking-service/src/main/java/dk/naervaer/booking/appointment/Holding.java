package dk.naervaer.booking.appointment;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.booking.appointment.Appointment.State;
import dk.naervaer.booking.appointment.AppointmentCommand.CloseFollowUp;
import dk.naervaer.booking.appointment.AppointmentCommand.Open;
import dk.naervaer.booking.appointment.AppointmentCommand.Start;
import dk.naervaer.booking.appointment.AppointmentCommand.TakeFollowUp;
import dk.naervaer.booking.appointment.AppointmentCommand.TakePlanB;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCancelled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentFollowUpClosed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentFollowUpTaken;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentOpened;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentPlanBTaken;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentStarted;
import dk.naervaer.booking.appointment.AppointmentRejection.NothingToFollowUp;
import dk.naervaer.booking.appointment.AppointmentRejection.PlannedByEpj;
import dk.naervaer.booking.appointment.AppointmentRejection.StepBehind;
import dk.naervaer.eventsourcing.Decision;
import org.jspecify.annotations.Nullable;

/// How a consultation is held: opened by staff, started, saved by plan B, followed up.
final class Holding {

    private static final String CALLED_OFF = "called-off-by-staff";

    /// A conversation is an appointment that no EPJ has planned; opened twice, it is the same.
    static Decision<AppointmentEvent, AppointmentRejection> open(Open c, State state) {
        return state instanceof State.Unknown
                ? accept(
                        new AppointmentBooked(
                                c.identifier(),
                                c.patient(),
                                c.department(),
                                c.window(),
                                c.contactForm()),
                        new AppointmentOpened(c.kind()))
                : accept();
    }

    static Decision<AppointmentEvent, AppointmentRejection> callOff(State state) {
        return state instanceof State.Cancelled
                ? accept()
                : Choosing.ahead(
                        state,
                        booked ->
                                booked.plan().identifier().namesConversation()
                                        ? accept(new AppointmentCancelled(CALLED_OFF))
                                        : reject(new PlannedByEpj()));
    }

    static Decision<AppointmentEvent, AppointmentRejection> start(Start c, State state) {
        return Choosing.ahead(
                state,
                booked ->
                        booked.progress().started() == null
                                ? accept(new AppointmentStarted(c.now()))
                                : accept());
    }

    /// From the picture to the sound to the phone, never back: who rejoins again has not moved on.
    static Decision<AppointmentEvent, AppointmentRejection> planB(TakePlanB c, State state) {
        return Choosing.ahead(
                state,
                booked -> {
                    var last = booked.progress().planB();
                    if (c.step() == last) return accept();
                    return last != null && c.step().compareTo(last) < 0
                            ? reject(new StepBehind(last))
                            : accept(new AppointmentPlanBTaken(c.step(), c.now()));
                });
    }

    static Decision<AppointmentEvent, AppointmentRejection> takeFollowUp(
            TakeFollowUp c, State state) {
        var missed = toFollowUp(state);
        if (missed == null) return reject(new NothingToFollowUp());
        return c.owner().equals(missed.owner())
                ? accept()
                : accept(new AppointmentFollowUpTaken(c.owner()));
    }

    static Decision<AppointmentEvent, AppointmentRejection> closeFollowUp(
            CloseFollowUp c, State state) {
        return toFollowUp(state) == null
                ? reject(new NothingToFollowUp())
                : accept(new AppointmentFollowUpClosed(c.action()));
    }

    /// A call that nobody answered stays open until somebody has closed it, also when the EPJ gives
    /// the appointment another day or calls it off.
    static @Nullable Missed toFollowUp(State state) {
        return switch (state) {
            case State.Unknown _ -> null;
            case State.Booked booked -> {
                var how = booked.conclusion();
                var outcome = how == null ? null : how.outcome();
                yield booked.progress().toFollowUp(outcome, booked.plan().slot());
            }
            case State.Cancelled cancelled -> cancelled.missed();
        };
    }

    static State after(State state, AppointmentEvent event) {
        return switch (state) {
            case State.Unknown _ -> state;
            case State.Booked booked -> booked.progressing(after(booked.progress(), event));
            case State.Cancelled(var plan, var reason, var account, var missed) -> {
                var left = after(Progress.NONE.missing(missed), event).missed();
                yield new State.Cancelled(plan, reason, account, left);
            }
        };
    }

    private static Progress after(Progress progress, AppointmentEvent event) {
        return switch (event) {
            case AppointmentStarted(var at) -> progress.startedAt(at);
            case AppointmentPlanBTaken(var step, _) -> progress.taking(step);
            case AppointmentFollowUpTaken(var owner) -> progress.followedUpBy(owner);
            case AppointmentFollowUpClosed(var action) -> progress.closedBy(action);
            default -> progress;
        };
    }

    private Holding() {}
}
