package dk.naervaer.booking.appointment;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.booking.appointment.AppointmentCommand.AdmitRelative;
import dk.naervaer.booking.appointment.AppointmentCommand.Conclude;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCancelled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentConcluded;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactFormPlanned;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentMoved;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeAdmitted;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyCancelled;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyConcluded;
import dk.naervaer.booking.appointment.AppointmentRejection.DifferentPatient;
import dk.naervaer.booking.appointment.AppointmentRejection.NotBooked;
import dk.naervaer.booking.appointment.AppointmentRejection.RelativeNotWaiting;
import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.eventsourcing.Decision.Accepted;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// One planned contact between a patient and a department. The EPJ is the source of truth for time
/// and place; whom to let in and how it went is decided here.
public final class Appointment
        implements Decider<
                AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection> {

    public sealed interface State {
        record Unknown() implements State {}

        /// @param conclusion the last one told of this sitting; `null` until somebody has
        record Booked(AppointmentBooked plan, @Nullable Conclusion conclusion) implements State {}

        record Cancelled(AppointmentBooked plan, String reason) implements State {}
    }

    @Override
    public State initial() {
        return new State.Unknown();
    }

    @Override
    public Decision<AppointmentEvent, AppointmentRejection> decide(
            AppointmentCommand command, State state) {
        return switch (command) {
            case Follow c -> follow(c, state);
            case AdmitRelative c -> admit(c, state);
            case Conclude c -> conclude(c, state);
        };
    }

    private static Decision<AppointmentEvent, AppointmentRejection> follow(Follow c, State state) {
        var booked =
                new AppointmentBooked(
                        c.identifier(), c.patient(), c.department(), c.slot(), c.contactForm());
        return switch (state) {
            // A cancellation that overtook its booking still leaves the appointment cancelled.
            case State.Unknown _ ->
                    c.cancelled() == null
                            ? accept(booked)
                            : accept(booked, new AppointmentCancelled(c.cancelled().reason()));
            case State.Booked(var plan, _) -> change(c, plan);
            case State.Cancelled(var plan, _) when !plan.patient().equals(c.patient()) ->
                    reject(new DifferentPatient());
            case State.Cancelled _ -> c.cancelled() == null ? accept(booked) : accept();
        };
    }

    private static Decision<AppointmentEvent, AppointmentRejection> change(
            Follow c, AppointmentBooked plan) {
        if (!plan.patient().equals(c.patient())) return reject(new DifferentPatient());
        if (c.cancelled() != null) return accept(new AppointmentCancelled(c.cancelled().reason()));
        var happened = new ArrayList<AppointmentEvent>();
        if (!plan.slot().equals(c.slot()) || !plan.department().isSamePlaceAs(c.department()))
            happened.add(new AppointmentMoved(c.slot(), c.department()));
        if (plan.contactForm() != c.contactForm())
            happened.add(new AppointmentContactFormPlanned(c.contactForm()));
        return new Accepted<>(happened);
    }

    private static Decision<AppointmentEvent, AppointmentRejection> admit(
            AdmitRelative c, State state) {
        return switch (state) {
            case State.Unknown _ -> reject(new NotBooked());
            case State.Cancelled _ -> reject(new AlreadyCancelled());
            case State.Booked(_, var conclusion) when conclusion != null ->
                    reject(new AlreadyConcluded());
            case State.Booked _ ->
                    switch (c.presence()) {
                        case WAITING -> accept(new AppointmentRelativeAdmitted(c.invitationId()));
                        case JOINED -> accept();
                        case AWAY -> reject(new RelativeNotWaiting());
                    };
        };
    }

    private static Decision<AppointmentEvent, AppointmentRejection> conclude(
            Conclude c, State state) {
        return switch (state) {
            case State.Unknown _ -> reject(new NotBooked());
            case State.Cancelled _ -> reject(new AlreadyCancelled());
            case State.Booked(_, var last) when c.conclusion().equals(last) -> accept();
            case State.Booked _ ->
                    accept(
                            new AppointmentConcluded(
                                    c.conclusion().outcome(),
                                    c.conclusion().actualContactForm(),
                                    c.now()));
        };
    }

    @Override
    public State evolve(State state, AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked booked -> new State.Booked(booked, null);
            case AppointmentMoved(var slot, var department) -> moved(state, slot, department);
            case AppointmentContactFormPlanned(var form) -> planned(state, form);
            case AppointmentCancelled(var reason) -> cancelled(state, reason);
            case AppointmentRelativeAdmitted _ -> state;
            case AppointmentConcluded(var outcome, var form, _) ->
                    concluded(state, new Conclusion(outcome, form));
        };
    }

    private static State moved(State state, TimeSlot slot, Department department) {
        return state instanceof State.Booked(var p, var conclusion)
                ? new State.Booked(
                        new AppointmentBooked(
                                p.identifier(), p.patient(), department, slot, p.contactForm()),
                        isSameSitting(p.slot(), slot) ? conclusion : null)
                : state;
    }

    /// Another day is another sitting, still to be held; a corrected hour or place is not.
    private static boolean isSameSitting(TimeSlot before, TimeSlot after) {
        return before.isSameDayAs(after);
    }

    private static State planned(State state, ContactForm form) {
        return state instanceof State.Booked(var p, var conclusion)
                ? new State.Booked(
                        new AppointmentBooked(
                                p.identifier(), p.patient(), p.department(), p.slot(), form),
                        conclusion)
                : state;
    }

    private static State cancelled(State state, String reason) {
        return state instanceof State.Booked(var plan, _)
                ? new State.Cancelled(plan, reason)
                : state;
    }

    private static State concluded(State state, Conclusion conclusion) {
        return state instanceof State.Booked(var plan, _)
                ? new State.Booked(plan, conclusion)
                : state;
    }
}
