package dk.naervaer.booking.appointment;

import static dk.naervaer.eventsourcing.Decision.accept;

import dk.naervaer.booking.appointment.Appointment.State;
import dk.naervaer.booking.appointment.AppointmentCommand.HearAnswer;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentAnswered;
import dk.naervaer.eventsourcing.Decision;

/// What patient and professionals have answered the EPJ. A no cancels nothing: the patient cannot
/// come, and somebody has to see to it.
final class Answering {

    static Decision<AppointmentEvent, AppointmentRejection> hear(HearAnswer c, State state) {
        var answered = new AppointmentAnswered(c.by(), c.who(), c.answer());
        return Choosing.ahead(
                state,
                booked ->
                        booked.account().answers().contains(answered) && isHeeded(c, booked)
                                ? accept()
                                : accept(answered));
    }

    /// What was told here since may have undone an answer that stands.
    private static boolean isHeeded(HearAnswer c, State.Booked booked) {
        if (c.by() != Answerer.PATIENT) return true;
        var hindered = booked.decided().hindrance() != null;
        return switch (c.answer()) {
            case ACCEPTED -> !hindered;
            case DECLINED -> hindered;
            case TENTATIVE, NEEDS_ACTION -> true;
        };
    }

    static State after(State state, AppointmentAnswered answered) {
        if (!(state instanceof State.Booked booked)) return state;
        var heard = booked.hearing(booked.account().answered(answered));
        return answered.by() == Answerer.PATIENT
                ? heard.deciding(heard.decided().answered(answered.answer()))
                : heard;
    }

    /// Another time has not been answered yet.
    static State.Booked asked(State.Booked booked) {
        var saidNo =
                booked.account().answers().stream()
                        .anyMatch(one ->
                                one.by() == Answerer.PATIENT && one.answer() == Answer.DECLINED);
        var unanswered = booked.hearing(booked.account().unanswered());
        return saidNo ? unanswered.deciding(unanswered.decided().hinderedBy(null)) : unanswered;
    }

    private Answering() {}
}
