package dk.naervaer.booking.appointment;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.booking.appointment.Appointment.State;
import dk.naervaer.booking.appointment.AppointmentCommand.Assess;
import dk.naervaer.booking.appointment.AppointmentCommand.Choose;
import dk.naervaer.booking.appointment.AppointmentCommand.Hinder;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactChosen;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentHindered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentSuitabilityAssessed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentWishUnmet;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyCancelled;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyConcluded;
import dk.naervaer.booking.appointment.AppointmentRejection.NotBooked;
import dk.naervaer.booking.appointment.AppointmentRejection.NotPossible;
import dk.naervaer.booking.appointment.AppointmentRejection.ReasonMissing;
import dk.naervaer.booking.appointment.Suitability.Verdict;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.eventsourcing.Decision.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// How the patient attends: the patient's choice, within the clinician's judgement.
final class Choosing {

    /// After the start nothing is wished for any more.
    private static final String BEGUN = "begun";

    static Decision<AppointmentEvent, AppointmentRejection> choose(Choose c, State state) {
        return ahead(
                state,
                booked ->
                        c.ruling().says() == Ruling.Says.YES
                                ? chosen(c, booked)
                                : denied(c, booked));
    }

    static Decision<AppointmentEvent, AppointmentRejection> hinder(Hinder c, State state) {
        return ahead(
                state,
                booked -> {
                    if (c.ruling().says() == Ruling.Says.NO)
                        return reject(new NotPossible(c.ruling().grounds()));
                    return c.hindrance() == booked.decided().hindrance()
                            ? accept()
                            : accept(new AppointmentHindered(c.hindrance()));
                });
    }

    /// Only what is still to be held, or going on, can be decided about.
    static Decision<AppointmentEvent, AppointmentRejection> ahead(
            State state,
            Function<State.Booked, Decision<AppointmentEvent, AppointmentRejection>> decision) {
        return switch (state) {
            case State.Unknown _ -> reject(new NotBooked());
            case State.Cancelled _ -> reject(new AlreadyCancelled());
            case State.Booked booked when booked.conclusion() != null ->
                    reject(new AlreadyConcluded());
            case State.Booked booked -> decision.apply(booked);
        };
    }

    private static Decision<AppointmentEvent, AppointmentRejection> chosen(
            Choose c, State.Booked booked) {
        var decided = booked.decided();
        return booked.plan().contactForm() == c.form()
                        && decided.wish() == null
                        && decided.hindrance() == null
                ? accept()
                : accept(new AppointmentContactChosen(c.form(), c.by(), c.ruling().grounds()));
    }

    /// A patient's wish is kept with the reason, for whoever can change it; staff are told.
    private static Decision<AppointmentEvent, AppointmentRejection> denied(
            Choose c, State.Booked booked) {
        var grounds = c.ruling().grounds();
        if (c.by() != Chooser.PATIENT || grounds.rule().equals(BEGUN))
            return reject(new NotPossible(grounds));
        return c.form() == booked.decided().wish()
                ? accept()
                : accept(new AppointmentWishUnmet(c.form(), grounds));
    }

    static Decision<AppointmentEvent, AppointmentRejection> assess(Assess c, State state) {
        return ahead(state, booked -> assess(c, booked));
    }

    private static Decision<AppointmentEvent, AppointmentRejection> assess(
            Assess c, State.Booked booked) {
        var ruling = c.ruling();
        if (ruling.says() == Ruling.Says.NO) return reject(new NotPossible(ruling.grounds()));
        if (ruling.says() == Ruling.Says.WITH_REASON && c.suitability().why() == null)
            return reject(new ReasonMissing(ruling.grounds()));
        if (c.suitability().equals(booked.decided().suitability())) return accept();
        var happened = new ArrayList<AppointmentEvent>();
        happened.add(new AppointmentSuitabilityAssessed(c.suitability(), ruling.grounds()));
        happened.addAll(consequences(c, booked));
        return new Accepted<>(happened);
    }

    /// The clinician has the last word: what is possible no more is held in the room; what the
    /// patient has wished for and may have by now is what they have chosen.
    private static List<AppointmentEvent> consequences(Assess c, State.Booked booked) {
        var form = booked.plan().contactForm();
        var wish = booked.decided().wish();
        var grounds = c.ruling().grounds();
        if (c.suitability().verdict() == Verdict.UNSUITABLE && !c.possible().contains(form))
            return List.of(
                    new AppointmentContactChosen(ContactForm.PHYSICAL, Chooser.CLINICIAN, grounds),
                    new AppointmentWishUnmet(form, grounds));
        return wish != null && c.possible().contains(wish)
                ? List.of(new AppointmentContactChosen(wish, Chooser.PATIENT, grounds))
                : List.of();
    }

    static State after(State state, AppointmentEvent event) {
        if (!(state instanceof State.Booked booked)) return state;
        var decided = booked.decided();
        return switch (event) {
            case AppointmentContactChosen(var form, var by, _) ->
                    // What is chosen here is not what the EPJ has said.
                    Appointment.attending(booked, form)
                            .deciding(by == Chooser.CLINICIAN ? decided : decided.chosen());
            case AppointmentSuitabilityAssessed(var suitability, _) ->
                    booked.deciding(decided.judged(suitability));
            case AppointmentWishUnmet(var wish, _) -> booked.deciding(decided.wishing(wish));
            case AppointmentHindered(var why) -> booked.deciding(decided.hinderedBy(why));
            default -> booked;
        };
    }

    private Choosing() {}
}
