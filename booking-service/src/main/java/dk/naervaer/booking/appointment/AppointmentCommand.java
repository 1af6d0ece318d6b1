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
    /// @param said `null` when the sender does not tell: then it counts as the newest
    /// @param unlessBegunBy a cancellation that holds only if the appointment starts later than
    ///   this
    /// @param relatives whom it names to take part; `null` when it names nobody
    record Follow(
            Identifier identifier,
            Told told,
            @Nullable Said said,
            @Nullable Instant unlessBegunBy,
            Instant now,
            @Nullable List<NamedRelative> relatives)
            implements AppointmentCommand {

        public Follow(
                Identifier identifier,
                Told told,
                @Nullable Said said,
                @Nullable Instant unlessBegunBy,
                Instant now) {
            this(identifier, told, said, unlessBegunBy, now, null);
        }
    }

    /// Somebody else's name has come under this appointment: nobody may get in until it is cleared.
    record Doubt() implements AppointmentCommand {}

    record AdmitRelative(UUID invitationId, Presence presence) implements AppointmentCommand {}

    /// How the patient is to attend.
    record Choose(ContactForm form, Chooser by, Ruling ruling) implements AppointmentCommand {}

    /// The patient cannot come: told here, for somebody to see to in the EPJ.
    record Hinder(Hindrance hindrance) implements AppointmentCommand {}

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

    record Start(Instant now) implements AppointmentCommand {}

    record TakePlanB(PlanB step, Instant now) implements AppointmentCommand {}

    /// @param owner the member of staff who sees to it from now on
    record TakeFollowUp(String owner) implements AppointmentCommand {}

    record CloseFollowUp(FollowUpAction action) implements AppointmentCommand {}

    record Conclude(Conclusion conclusion, Instant now) implements AppointmentCommand {}
}
