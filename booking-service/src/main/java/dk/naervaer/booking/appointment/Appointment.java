package dk.naervaer.booking.appointment;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.booking.appointment.AppointmentCommand.AdmitRelative;
import dk.naervaer.booking.appointment.AppointmentCommand.Assess;
import dk.naervaer.booking.appointment.AppointmentCommand.CallOff;
import dk.naervaer.booking.appointment.AppointmentCommand.Choose;
import dk.naervaer.booking.appointment.AppointmentCommand.CloseFollowUp;
import dk.naervaer.booking.appointment.AppointmentCommand.Conclude;
import dk.naervaer.booking.appointment.AppointmentCommand.Doubt;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentCommand.HearAnswer;
import dk.naervaer.booking.appointment.AppointmentCommand.Hinder;
import dk.naervaer.booking.appointment.AppointmentCommand.Open;
import dk.naervaer.booking.appointment.AppointmentCommand.RefuseRelative;
import dk.naervaer.booking.appointment.AppointmentCommand.SettleRegistration;
import dk.naervaer.booking.appointment.AppointmentCommand.Start;
import dk.naervaer.booking.appointment.AppointmentCommand.TakeFollowUp;
import dk.naervaer.booking.appointment.AppointmentCommand.TakePlanB;
import dk.naervaer.booking.appointment.AppointmentCommand.WishForRelative;
import dk.naervaer.booking.appointment.AppointmentCommand.WishForRelativeNoMore;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentAnswered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCancelled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentConcluded;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactChosen;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactFormPlanned;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentFollowUpClosed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentFollowUpTaken;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentHindered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentMoved;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentNoted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentOpened;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentPlanBTaken;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeAdmitted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativesNamed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentStarted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentSuitabilityAssessed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentTold;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentWishUnmet;
import dk.naervaer.booking.appointment.AppointmentEvent.RegistrationEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.RelativeWishEvent;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyCancelled;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyConcluded;
import dk.naervaer.booking.appointment.AppointmentRejection.DifferentPatient;
import dk.naervaer.booking.appointment.AppointmentRejection.NotBooked;
import dk.naervaer.booking.appointment.AppointmentRejection.RelativeNotWaiting;
import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.eventsourcing.Decision.Accepted;
import org.jspecify.annotations.Nullable;

/// One planned contact between a patient and a department. The EPJ is the source of truth for time
/// and place; whom to let in and how it went is decided here.
public final class Appointment
        implements Decider<
                AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection> {

    public sealed interface State {

        /// What the EPJ has said, and when.
        Account account();

        /// Nothing is known, or not enough to book.
        record Unknown(Account account) implements State {}

        /// @param conclusion the last one told of this sitting; `null` until somebody has
        record Booked(
                AppointmentBooked plan,
                @Nullable Conclusion conclusion,
                Decided decided,
                Progress progress,
                Account account)
                implements State {

            Booked planned(AppointmentBooked newPlan) {
                return new Booked(newPlan, conclusion, decided, progress, account);
            }

            Booked concluded(@Nullable Conclusion how) {
                return new Booked(plan, how, decided, progress, account);
            }

            Booked deciding(Decided newly) {
                return new Booked(plan, conclusion, newly, progress, account);
            }

            Booked progressing(Progress further) {
                return new Booked(plan, conclusion, decided, further, account);
            }

            Booked hearing(Account newest) {
                return new Booked(plan, conclusion, decided, progress, newest);
            }
        }

        /// @param missed what is left to follow up of the sitting
        record Cancelled(
                AppointmentBooked plan, String reason, Account account, @Nullable Missed missed)
                implements State {}
    }

    @Override
    public State initial() {
        return new State.Unknown(Account.EMPTY);
    }

    @Override
    public Decision<AppointmentEvent, AppointmentRejection> decide(
            AppointmentCommand command, State state) {
        return switch (command) {
            case Follow c -> follow(c, state);
            case Doubt _ -> doubt(state);
            case AdmitRelative c -> admit(c, state);
            case Choose c -> Choosing.choose(c, state);
            case Hinder c -> Choosing.hinder(c, state);
            case HearAnswer c -> Answering.hear(c, state);
            case Assess c -> Choosing.assess(c, state);
            case Open c -> Holding.open(c, state);
            case CallOff _ -> Holding.callOff(state);
            case Start c -> Holding.start(c, state);
            case TakePlanB c -> Holding.planB(c, state);
            case TakeFollowUp c -> Holding.takeFollowUp(c, state);
            case CloseFollowUp c -> Holding.closeFollowUp(c, state);
            case Conclude c -> Concluding.conclude(c, state);
            case SettleRegistration c -> Concluding.settle(c, state);
            case WishForRelative c -> Accompanying.wish(c, state);
            case WishForRelativeNoMore c -> Accompanying.wishNoMore(c, state);
            case RefuseRelative c -> Accompanying.refuse(c, state);
        };
    }

    private static Decision<AppointmentEvent, AppointmentRejection> follow(Follow c, State state) {
        var account = state.account();
        if (account.isAboutSomebodyElse(c.told())) {
            if (account.isOvertaken(c.told(), c.said())) return accept();
            if (!account.isAnybodys()) return reject(new DifferentPatient());
        }
        return new Accepted<>(Following.happened(c, state));
    }

    private static Decision<AppointmentEvent, AppointmentRejection> doubt(State state) {
        return state instanceof State.Booked
                ? accept(new AppointmentCancelled("patient-in-doubt"))
                : accept();
    }

    private static Decision<AppointmentEvent, AppointmentRejection> admit(
            AdmitRelative c, State state) {
        return switch (state) {
            case State.Unknown _ -> reject(new NotBooked());
            case State.Cancelled _ -> reject(new AlreadyCancelled());
            case State.Booked booked when booked.conclusion() != null ->
                    reject(new AlreadyConcluded());
            case State.Booked _ ->
                    switch (c.presence()) {
                        case WAITING -> accept(new AppointmentRelativeAdmitted(c.invitationId()));
                        case JOINED -> accept();
                        case AWAY -> reject(new RelativeNotWaiting());
                    };
        };
    }

    @Override
    public State evolve(State state, AppointmentEvent event) {
        return after(state, event);
    }

    static State after(State state, AppointmentEvent event) {
        var account = state.account();
        return switch (event) {
            case AppointmentBooked booked -> booked(state, booked);
            case AppointmentMoved(var slot, var department) -> moved(state, slot, department);
            case AppointmentContactFormPlanned(var form) -> planned(state, form);
            case AppointmentCancelled(var reason) -> cancelled(state, reason);
            case AppointmentNoted(var told) -> noted(state, told);
            case AppointmentRelativesNamed(_, var relatives) ->
                    with(state, account.naming(relatives));
            case AppointmentTold(var said, var parts) -> with(state, account.since(said, parts));
            case AppointmentContactChosen _,
                    AppointmentSuitabilityAssessed _,
                    AppointmentWishUnmet _,
                    AppointmentHindered _ ->
                    Choosing.after(state, event);
            case AppointmentAnswered answered -> Answering.after(state, answered);
            case AppointmentOpened _, AppointmentRelativeAdmitted _ -> state;
            case AppointmentStarted _,
                    AppointmentPlanBTaken _,
                    AppointmentFollowUpTaken _,
                    AppointmentFollowUpClosed _ ->
                    Holding.after(state, event);
            case AppointmentConcluded _, RegistrationEvent _ -> Concluding.after(state, event);
            case RelativeWishEvent wish -> Accompanying.after(state, wish);
        };
    }

    private static State booked(State state, AppointmentBooked booked) {
        return new State.Booked(
                booked,
                null,
                Decided.NOTHING,
                Progress.NONE.missing(Holding.toFollowUp(state)),
                state.account().saying(Told.of(booked)).unanswered());
    }

    /// A cancelled appointment is still the one that the EPJ last told of.
    private static State noted(State state, Told told) {
        var noted = with(state, state.account().saying(told));
        return noted instanceof State.Cancelled(var plan, var reason, var account, var missed)
                        && told.isBookable()
                ? new State.Cancelled(told.whole().plan(plan.identifier()), reason, account, missed)
                : noted;
    }

    private static State with(State state, Account account) {
        return switch (state) {
            case State.Unknown _ -> new State.Unknown(account);
            case State.Booked booked -> booked.hearing(account);
            case State.Cancelled(var plan, var reason, _, var missed) ->
                    new State.Cancelled(plan, reason, account, missed);
        };
    }

    private static State moved(State state, TimeSlot slot, Department department) {
        if (!(state instanceof State.Booked booked)) return state;
        var p = booked.plan();
        boolean isSame = isSameSitting(p.slot(), slot);
        var there =
                new AppointmentBooked(
                        p.identifier(), p.patient(), department, slot, p.contactForm());
        var asked = p.slot().equals(slot) ? booked : Answering.asked(booked);
        return asked.planned(there)
                .concluded(isSame ? booked.conclusion() : null)
                .progressing(
                        isSame
                                ? booked.progress()
                                : Progress.NONE.missing(Holding.toFollowUp(booked)))
                .deciding(isSame ? asked.decided() : asked.decided().anotherDay())
                .hearing(asked.account().saying(asked.account().newest().at(slot, department)));
    }

    /// Another day is another sitting, still to be held; a corrected hour or place is not.
    private static boolean isSameSitting(TimeSlot before, TimeSlot after) {
        return before.isSameDayAs(after);
    }

    private static State planned(State state, ContactForm form) {
        if (!(state instanceof State.Booked booked)) return state;
        return attending(booked, form)
                .hearing(booked.account().saying(booked.account().newest().with(form)));
    }

    static State.Booked attending(State.Booked booked, ContactForm form) {
        var p = booked.plan();
        return booked.planned(
                new AppointmentBooked(p.identifier(), p.patient(), p.department(), p.slot(), form));
    }

    private static State cancelled(State state, String reason) {
        return switch (state) {
            case State.Unknown _ -> state;
            case State.Booked booked -> cancelled(booked.plan(), reason, booked);
            case State.Cancelled cancelled -> cancelled(cancelled.plan(), reason, cancelled);
        };
    }

    private static State cancelled(AppointmentBooked plan, String reason, State before) {
        var account = before.account();
        return new State.Cancelled(
                plan,
                reason,
                account.saying(account.newest().with(Status.cancelled(reason))),
                Holding.toFollowUp(before));
    }
}
