package dk.naervaer.booking.web.holding;

import dk.naervaer.booking.appointment.Alone;
import dk.naervaer.booking.appointment.Answer;
import dk.naervaer.booking.appointment.Answerer;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentAnswered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCancelled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCodeProposed;
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
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRegistered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRegistrationSettled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeAdmitted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWishMet;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWishUnmet;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWishWithdrawn;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWished;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativesNamed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentStarted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentSuitabilityAssessed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentTold;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentWishUnmet;
import dk.naervaer.booking.appointment.AppointmentEvent.RegistrationEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.RelativeWishEvent;
import dk.naervaer.booking.appointment.Chooser;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.ConversationKind;
import dk.naervaer.booking.appointment.FollowUpAction;
import dk.naervaer.booking.appointment.Hindrance;
import dk.naervaer.booking.appointment.PlanB;
import dk.naervaer.booking.appointment.Suitability.Verdict;
import dk.naervaer.booking.web.Ending;
import dk.naervaer.booking.web.choice.Judgements;
import dk.naervaer.booking.web.registration.Settlements;
import dk.naervaer.eventsourcing.store.StoredEvent;
import dk.naervaer.personaldata.Keyring;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that has happened to an appointment, ready to be said in plain words.
///
/// @param name of the member of staff; empty for others
/// @param when the new time of a move
/// @param why in the words of the one who did it; empty where nobody asked, or it is erased. Never
///   logged
public record Happening(
        Instant at,
        Who who,
        String name,
        What what,
        @Nullable ContactForm form,
        @Nullable Instant when,
        @Nullable Ending ending,
        String word,
        String why) {

    public enum Who {
        EPJ,
        PATIENT,
        STAFF,
        SYSTEM
    }

    public enum What {
        BOOKED,
        MOVED,
        PLANNED,
        CANCELLED,
        CHOSEN,
        SUITABLE,
        UNSUITABLE,
        UNMET,
        HINDERED,
        PATIENT_ANSWERED,
        PROFESSIONAL_ANSWERED,
        PLACE_ANSWERED,
        OPENED,
        STARTED,
        PLAN_B,
        TAKEN,
        CLOSED,
        ADMITTED,
        CONCLUDED,
        CODE_PROPOSED,
        REGISTERED,
        SETTLED,
        RELATIVE_WISHED,
        RELATIVE_WISH_WITHDRAWN,
        RELATIVE_WISH_UNMET,
        RELATIVE_WISH_MET,
        NOTHING
    }

    private record Said(
            What what,
            @Nullable ContactForm form,
            @Nullable Instant when,
            @Nullable Ending ending,
            String word) {

        static Said of(What what) {
            return new Said(what, null, null, null, "");
        }

        static Said of(What what, ContactForm form) {
            return new Said(what, form, null, null, "");
        }

        static Said of(What what, ContactForm form, String word) {
            return new Said(what, form, null, null, word);
        }

        static Said of(What what, Enum<?> word) {
            return new Said(what, null, null, null, word.name());
        }
    }

    /// @param clinical whether the one who looks may read what a clinician has written
    static Happening of(
            StoredEvent stored, AppointmentEvent event, Keyring keys, boolean clinical) {
        var actor = stored.metadata().actor();
        var who = who(actor);
        var said = said(event);
        return new Happening(
                stored.recordedAt(),
                who,
                who == Who.STAFF ? actor.substring(actor.indexOf(':') + 1) : "",
                said.what(),
                said.form(),
                said.when(),
                said.ending(),
                said.word(),
                why(event, keys, clinical));
    }

    private static String why(AppointmentEvent event, Keyring keys, boolean clinical) {
        return switch (event) {
            case AppointmentRegistrationSettled(var why) ->
                    keys.open(why, Settlements.FIELD).orElse("");
            case AppointmentSuitabilityAssessed(var judgement, _)
                    when clinical && judgement.why() != null ->
                    keys.open(judgement.why(), Judgements.FIELD).orElse("");
            default -> "";
        };
    }

    public @Nullable PlanB planB() {
        return what == What.PLAN_B ? PlanB.valueOf(word) : null;
    }

    public @Nullable FollowUpAction action() {
        return what == What.CLOSED ? FollowUpAction.valueOf(word) : null;
    }

    /// Whose choice it was; whoever wrote it down.
    public @Nullable Chooser chooser() {
        return what == What.CHOSEN ? Chooser.valueOf(word) : null;
    }

    public @Nullable Hindrance hindrance() {
        return what == What.HINDERED ? Hindrance.valueOf(word) : null;
    }

    /// The rule that a wish was not met by; empty for everything else.
    public String rule() {
        return what == What.UNMET ? word : "";
    }

    public @Nullable Answer answer() {
        return switch (what) {
            case PATIENT_ANSWERED, PROFESSIONAL_ANSWERED, PLACE_ANSWERED -> Answer.valueOf(word);
            default -> null;
        };
    }

    private static What judged(Verdict verdict) {
        return verdict == Verdict.SUITABLE ? What.SUITABLE : What.UNSUITABLE;
    }

    private static What answered(Answerer by) {
        return switch (by) {
            case PATIENT -> What.PATIENT_ANSWERED;
            case PROFESSIONAL -> What.PROFESSIONAL_ANSWERED;
            case PLACE -> What.PLACE_ANSWERED;
        };
    }

    public @Nullable ConversationKind kind() {
        return what == What.OPENED ? ConversationKind.valueOf(word) : null;
    }

    public @Nullable Alone alone() {
        return what == What.RELATIVE_WISH_UNMET ? Alone.valueOf(word) : null;
    }

    /// The code it is registered under, or to be; empty for everything else.
    public String code() {
        return what == What.CODE_PROPOSED || what == What.REGISTERED ? word : "";
    }

    /// When an EPJ said something is nobody's news.
    boolean tellsSomething() {
        return what != What.NOTHING;
    }

    private static Who who(String actor) {
        if (actor.startsWith("staff:")) return Who.STAFF;
        if (actor.startsWith("patient")) return Who.PATIENT;
        return actor.startsWith("epj:") ? Who.EPJ : Who.SYSTEM;
    }

    private static Said said(AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked booked -> Said.of(What.BOOKED, booked.contactForm());
            case AppointmentMoved(var slot, _) ->
                    new Said(What.MOVED, null, slot.startInstant(), null, "");
            case AppointmentContactFormPlanned(var form) -> Said.of(What.PLANNED, form);
            case AppointmentCancelled _ -> Said.of(What.CANCELLED);
            case AppointmentContactChosen(var form, var by, _) ->
                    Said.of(What.CHOSEN, form, by.name());
            case AppointmentSuitabilityAssessed(var judgement, _) ->
                    Said.of(judged(judgement.verdict()));
            case AppointmentWishUnmet(var wish, var grounds) ->
                    Said.of(What.UNMET, wish, grounds.rule());
            case AppointmentHindered(var why) -> Said.of(What.HINDERED, why);
            case AppointmentAnswered(var by, _, var answer) -> Said.of(answered(by), answer);
            case AppointmentOpened(var kind) -> Said.of(What.OPENED, kind);
            case AppointmentStarted _ -> Said.of(What.STARTED);
            case AppointmentPlanBTaken(var step, _) -> Said.of(What.PLAN_B, step);
            case AppointmentFollowUpTaken _ -> Said.of(What.TAKEN);
            case AppointmentFollowUpClosed(var action) -> Said.of(What.CLOSED, action);
            case AppointmentRelativeAdmitted _ -> Said.of(What.ADMITTED);
            case AppointmentConcluded(var outcome, var form, _) ->
                    new Said(What.CONCLUDED, null, null, Ending.of(outcome, form), "");
            case RegistrationEvent registration -> said(registration);
            case RelativeWishEvent wish -> said(wish);
            case AppointmentNoted _, AppointmentTold _, AppointmentRelativesNamed _ ->
                    Said.of(What.NOTHING);
        };
    }

    private static Said said(RegistrationEvent event) {
        return switch (event) {
            case AppointmentCodeProposed(var code, _) ->
                    new Said(What.CODE_PROPOSED, null, null, null, code);
            case AppointmentRegistered(var code, _) ->
                    new Said(What.REGISTERED, null, null, null, code);
            case AppointmentRegistrationSettled _ -> Said.of(What.SETTLED);
        };
    }

    private static Said said(RelativeWishEvent event) {
        return switch (event) {
            case AppointmentRelativeWished _ -> Said.of(What.RELATIVE_WISHED);
            case AppointmentRelativeWishWithdrawn _ -> Said.of(What.RELATIVE_WISH_WITHDRAWN);
            case AppointmentRelativeWishUnmet(var why, _) -> Said.of(What.RELATIVE_WISH_UNMET, why);
            case AppointmentRelativeWishMet _ -> Said.of(What.RELATIVE_WISH_MET);
        };
    }
}
