package dk.naervaer.booking.appointment;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.booking.appointment.Appointment.State;
import dk.naervaer.booking.appointment.AppointmentCommand.Conclude;
import dk.naervaer.booking.appointment.AppointmentCommand.SettleRegistration;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCodeProposed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentConcluded;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRegistered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRegistrationSettled;
import dk.naervaer.booking.appointment.AppointmentEvent.RegistrationEvent;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyCancelled;
import dk.naervaer.booking.appointment.AppointmentRejection.NotBooked;
import dk.naervaer.booking.appointment.AppointmentRejection.NothingToSettle;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.eventsourcing.Decision.Accepted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How it went, and under which code it is registered.
final class Concluding {

    static Decision<AppointmentEvent, AppointmentRejection> conclude(Conclude c, State state) {
        return switch (state) {
            case State.Unknown _ -> reject(new NotBooked());
            case State.Cancelled _ -> reject(new AlreadyCancelled());
            case State.Booked booked when c.conclusion().equals(booked.conclusion()) -> accept();
            case State.Booked booked -> concluded(c, booked);
        };
    }

    private static Decision<AppointmentEvent, AppointmentRejection> concluded(
            Conclude c, State.Booked booked) {
        var how = c.conclusion();
        var happened = new ArrayList<AppointmentEvent>();
        happened.add(new AppointmentConcluded(how.outcome(), how.actualContactForm(), c.now()));
        if (c.proposed() != null)
            happened.add(new AppointmentCodeProposed(c.proposed().code(), c.proposed().grounds()));
        Accompanying.fate(booked, c.alone(), c.now()).ifPresent(happened::add);
        return new Accepted<>(happened);
    }

    /// What an EPJ registers of a consultation that was held; what it said before is of the plan.
    static Optional<AppointmentEvent> registered(
            State state, Registration told, @Nullable Instant at) {
        if (!(state instanceof State.Booked booked)
                || booked.conclusion() == null
                || booked.conclusion().outcome() != Outcome.HELD) return Optional.empty();
        var known = booked.progress().registered();
        boolean isLate = at != null && known.concluded() != null && at.isBefore(known.concluded());
        return isLate || told.equals(known.told())
                ? Optional.empty()
                : Optional.of(new AppointmentRegistered(told.code(), told.forms()));
    }

    static Decision<AppointmentEvent, AppointmentRejection> settle(
            SettleRegistration c, State state) {
        return state instanceof State.Booked booked
                        && booked.conclusion() != null
                        && booked.conclusion().actualContactForm() != null
                        && booked.progress()
                                .registered()
                                .differsFrom(booked.conclusion().actualContactForm())
                ? accept(new AppointmentRegistrationSettled(c.why()))
                : reject(new NothingToSettle());
    }

    static State after(State state, AppointmentEvent event) {
        if (!(state instanceof State.Booked booked)) return state;
        var progress = booked.progress();
        return switch (event) {
            case AppointmentConcluded(var outcome, var form, var at) ->
                    booked.concluded(new Conclusion(outcome, form))
                            .progressing(progress.concludedAt(at));
            case RegistrationEvent registration -> booked.progressing(progress.after(registration));
            default -> booked;
        };
    }

    private Concluding() {}
}
