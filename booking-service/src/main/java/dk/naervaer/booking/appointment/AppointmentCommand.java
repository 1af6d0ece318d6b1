package dk.naervaer.booking.appointment;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an appointment can be asked.
public sealed interface AppointmentCommand {

    /// The EPJ tells how an appointment stands; whatever differs is what happened.
    ///
    /// @param said `null` when the sender does not tell: then it is the newest, said when it came
    /// @param unlessBegunBy a cancellation that holds only if the appointment starts later than
    ///   this
    /// @param relatives whom it names to take part; `null` when it names nobody
    /// @param registration the code it tells, where that says how the patient attended
    record Follow(
            Identifier identifier,
            Told told,
            @Nullable Said said,
            @Nullable Instant unlessBegunBy,
            Instant now,
            @Nullable List<NamedRelative> relatives,
            @Nullable Registration registration)
            implements AppointmentCommand {

        public Follow(
                Identifier identifier,
                Told told,
                @Nullable Said said,
                @Nullable Instant unlessBegunBy,
                Instant now) {
            this(identifier, told, said, unlessBegunBy, now, null, null);
        }
    }

    /// Somebody else's name has come under this appointment: nobody may get in until it is cleared.
    record Doubt() implements AppointmentCommand {}

    record AdmitRelative(UUID invitationId, Presence presence) implements AppointmentCommand {}

    /// How the patient is to attend.
    record Choose(ContactForm form, Chooser by, Ruling ruling) implements AppointmentCommand {}

    /// The patient cannot come: told here, for somebody to see to in the EPJ.
    ///
    /// @param ruling whether they may still choose to come
    record Hinder(Hindrance hindrance, Ruling ruling) implements AppointmentCommand {}

    /// The EPJ tells what somebody has answered; never a relative.
    ///
    /// @param who tells professionals and places apart; `null` of the patient
    record HearAnswer(Answerer by, @Nullable SealedValue who, Answer answer)
            implements AppointmentCommand {}

    /// A clinician's judgement.
    ///
    /// @param possible how the patient may attend by the rules once it is judged so
    record Assess(Suitability suitability, Ruling ruling, Set<ContactForm> possible)
            implements AppointmentCommand {
        public Assess {
            possible = Set.copyOf(possible);
        }
    }

    /// Staff open a conversation that no EPJ has planned.
    ///
    /// @param window within which it takes place
    record Open(
            Identifier identifier,
            PersonId patient,
            Department department,
            TimeSlot window,
            ContactForm contactForm,
            ConversationKind kind)
            implements AppointmentCommand {}

    /// Staff call off a conversation that is not held after all; an EPJ calls off its own.
    record CallOff() implements AppointmentCommand {}

    record Start(Instant now) implements AppointmentCommand {}

    record TakePlanB(PlanB step, Instant now) implements AppointmentCommand {}

    /// @param owner the member of staff who sees to it from now on
    record TakeFollowUp(String owner) implements AppointmentCommand {}

    record CloseFollowUp(FollowUpAction action) implements AppointmentCommand {}

    /// @param proposed the code to register it under; `null` when it was not held
    /// @param alone why no relative took part; `null` when one did
    record Conclude(
            Conclusion conclusion,
            Instant now,
            @Nullable ProposedCode proposed,
            @Nullable Alone alone)
            implements AppointmentCommand {}

    /// A coordinator settles that the EPJ has registered something else.
    record SettleRegistration(SealedValue why) implements AppointmentCommand {}

    /// A relative is to take part at a distance while the patient comes in person.
    record WishForRelative(Chooser by, Ruling ruling) implements AppointmentCommand {}

    record WishForRelativeNoMore(Chooser by) implements AppointmentCommand {}

    record RefuseRelative(Alone why) implements AppointmentCommand {
        public RefuseRelative {
            if (!why.isOfStaff())
                throw new IllegalArgumentException("That is no reason that staff give");
        }
    }
}
