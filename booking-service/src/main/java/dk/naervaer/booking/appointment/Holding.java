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
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentFollowUpClosed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentFollowUpTaken;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentOpened;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentPlanBTaken;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentStarted;
import dk.naervaer.booking.appointment.AppointmentRejection.NothingToFollowUp;
import dk.naervaer.booking.appointment.AppointmentRejection.StepBehind;
import dk.naervaer.eventsourcing.Decision;

/// How a consultation is held: opened by staff, started, saved by plan B, followed up.
final class Holding {

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
        return open(state)
                ? c.owner().equals(((State.Booked) state).progress().owner())
                        ? accept()
                        : accept(new AppointmentFollowUpTaken(c.owner()))
                : reject(new NothingToFollowUp());
    }

    static Decision<AppointmentEvent, AppointmentRejection> closeFollowUp(
            CloseFollowUp c, State state) {
        return open(state)
                ? accept(new AppointmentFollowUpClosed(c.action()))
                : reject(new NothingToFollowUp());
    }

    /// A call that nobody answered stays open until somebody has closed it.
    private static boolean open(State state) {
        return state instanceof State.Booked booked
                && booked.conclusion() != null
                && booked.conclusion().outcome() == Outcome.UNANSWERED
                && booked.progress().action() == null;
    }

    static State after(State state, AppointmentEvent event) {
        if (!(state instanceof State.Booked booked)) return state;
        var progress = booked.progress();
        return booked.progressing(
                switch (event) {
                    case AppointmentStarted(var at) -> progress.startedAt(at);
                    case AppointmentPlanBTaken(var step, _) -> progress.taking(step);
                    case AppointmentFollowUpTaken(var owner) -> progress.followedUpBy(owner);
                    case AppointmentFollowUpClosed(var action) -> progress.closedBy(action);
                    default -> progress;
                });
    }

    private Holding() {}
}
