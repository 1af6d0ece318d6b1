package dk.naervaer.booking.appointment;

import dk.naervaer.booking.appointment.Appointment.State;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCancelled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentConcluded;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactFormPlanned;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentMoved;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentNoted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativesNamed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentTold;
import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What it means that an EPJ tells of an appointment: the difference between what is known and the
/// newest of what has been said.
final class Following {

    private final Follow command;
    private final List<AppointmentEvent> happened = new ArrayList<>();
    private State state;

    private Following(Follow command, State state) {
        this.command = command;
        this.state = state;
    }

    static List<AppointmentEvent> happened(Follow command, State state) {
        var following = new Following(command, state);
        following.run();
        return following.happened;
    }

    private void run() {
        var told = toldInTime();
        var before = state.account();
        var account = before.hear(told, command.said());
        var newest = account.newest().isBookable() ? account.newest().whole() : account.newest();
        if (newest.isBookable()) bring(newest);
        if (!state.account().newest().equals(newest)) happen(new AppointmentNoted(newest));
        var parts = new EnumMap<Told.Part, Object>(told.parts());
        parts.keySet().retainAll(before.heeded(told, command.said()));
        if (namesInTime()) {
            var relatives = Objects.requireNonNull(command.relatives());
            parts.put(Told.Part.RELATIVES, relatives);
            name(newest.patient(), relatives);
        }
        register();
        remember(before, parts);
    }

    private void register() {
        var said = command.said();
        if (command.registration() != null)
            Concluding.registered(state, command.registration(), said == null ? null : said.at())
                    .ifPresent(this::happen);
    }

    /// What is told without a time was said when it came, unless it was said so before.
    private void remember(Account before, Map<Told.Part, Object> told) {
        var said = command.said();
        if (said == null && before.isRepeated(told)) return;
        var when = said == null ? Said.onArrival(command.now()) : said;
        var account = state.account();
        if (!account.said().equals(account.since(when, told.keySet()).said()))
            happen(new AppointmentTold(when, List.copyOf(told.keySet())));
    }

    private boolean namesInTime() {
        return command.relatives() != null
                && state.account().isHeeded(Told.Part.RELATIVES, command.said());
    }

    private void name(@Nullable PersonId patient, List<NamedRelative> relatives) {
        if (patient != null && !relatives.equals(state.account().relatives()))
            happen(new AppointmentRelativesNamed(patient, relatives));
    }

    /// A series that is discontinued keeps the occurrences that have begun.
    private Told toldInTime() {
        var told = command.told();
        var slot = told.slot() == null ? state.account().newest().slot() : told.slot();
        return command.unlessBegunBy() != null
                        && slot != null
                        && !slot.startInstant().isAfter(command.unlessBegunBy())
                ? told.withoutStatus()
                : told;
    }

    private void bring(Told newest) {
        var plan = newest.plan(identifier());
        var status = Objects.requireNonNull(newest.status());
        switch (status.kind()) {
            case BOOKED -> book(plan);
            case CANCELLED -> cancel(plan, Objects.requireNonNull(status.reason()));
            case MISSED -> miss(plan, command.now());
        }
    }

    /// An appointment keeps the name it was first booked under, whichever of its names is used.
    private Identifier identifier() {
        return switch (state) {
            case State.Unknown _ -> command.identifier();
            case State.Booked booked -> booked.plan().identifier();
            case State.Cancelled(var plan, _, _, _) -> plan.identifier();
        };
    }

    private void book(AppointmentBooked wished) {
        if (!(state instanceof State.Booked booked)) {
            happen(wished);
            return;
        }
        var plan = booked.plan();
        var said = booked.account().newest().contactForm();
        if (!plan.slot().equals(wished.slot())
                || !plan.department().isSamePlaceAs(wished.department()))
            happen(new AppointmentMoved(wished.slot(), wished.department()));
        // What it has said all along undoes no choice made since.
        if (said != wished.contactForm() && plan.contactForm() != wished.contactForm())
            happen(new AppointmentContactFormPlanned(wished.contactForm()));
    }

    /// What else is said of a cancelled appointment is noted, for the day it is booked again.
    private void cancel(AppointmentBooked wished, String reason) {
        if (state instanceof State.Unknown) happen(wished);
        if (!(state instanceof State.Cancelled(_, var known, _, _)) || !known.equals(reason))
            happen(new AppointmentCancelled(reason));
    }

    /// How it went is told by the staff; the EPJ's word counts where they have said nothing.
    private void miss(AppointmentBooked wished, Instant now) {
        book(wished);
        if (!(state instanceof State.Booked booked) || booked.conclusion() != null) return;
        happen(new AppointmentConcluded(Outcome.NO_SHOW, null, now));
        Accompanying.fate(booked, Alone.NOT_HELD, now).ifPresent(this::happen);
    }

    private void happen(AppointmentEvent event) {
        happened.add(event);
        state = Appointment.after(state, event);
    }
}
