package dk.naervaer.booking.appointment;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has happened to an appointment; stored and published in exactly this form.
public sealed interface AppointmentEvent {

    record AppointmentBooked(
            Identifier identifier,
            PersonId patient,
            Department department,
            TimeSlot slot,
            ContactForm contactForm)
            implements AppointmentEvent {}

    record AppointmentMoved(TimeSlot slot, Department department) implements AppointmentEvent {}

    record AppointmentContactFormPlanned(ContactForm contactForm) implements AppointmentEvent {}

    record AppointmentCancelled(String reason) implements AppointmentEvent {}

    /// The EPJ has said something that changes nothing yet: of an appointment it has not told
    /// enough of to book, or of one that is cancelled.
    ///
    /// @param told everything it has said last
    record AppointmentNoted(Told told) implements AppointmentEvent {}

    /// When the EPJ said the last of these parts, whether or not it changed anything.
    record AppointmentTold(Said said, List<Told.Part> parts) implements AppointmentEvent {
        public AppointmentTold {
            parts = List.copyOf(parts);
        }
    }

    /// Whom the EPJ says is to take part, all of them; only the patient can let them in.
    record AppointmentRelativesNamed(PersonId patient, List<NamedRelative> relatives)
            implements AppointmentEvent {
        public AppointmentRelativesNamed {
            relatives = List.copyOf(relatives);
        }
    }

    /// How the patient attends from now on, whatever the EPJ has planned before.
    record AppointmentContactChosen(ContactForm contactForm, Chooser by, Grounds grounds)
            implements AppointmentEvent {}

    /// The patient has told that they cannot come.
    record AppointmentHindered(Hindrance hindrance) implements AppointmentEvent {}

    /// What patient or professional has answered the EPJ.
    ///
    /// @param who what the EPJ calls a professional or a place, sealed under the patient's keys;
    ///   `null` of the patient
    record AppointmentAnswered(Answerer by, @Nullable SealedValue who, Answer answer)
            implements AppointmentEvent {}

    record AppointmentSuitabilityAssessed(Suitability suitability, Grounds grounds)
            implements AppointmentEvent {}

    /// What the patient wishes is not possible, and why.
    record AppointmentWishUnmet(ContactForm wish, Grounds grounds) implements AppointmentEvent {}

    /// No EPJ has planned it: staff have opened a conversation.
    record AppointmentOpened(ConversationKind kind) implements AppointmentEvent {}

    record AppointmentStarted(Instant at) implements AppointmentEvent {}

    record AppointmentPlanBTaken(PlanB step, Instant at) implements AppointmentEvent {}

    record AppointmentFollowUpTaken(String owner) implements AppointmentEvent {}

    record AppointmentFollowUpClosed(FollowUpAction action) implements AppointmentEvent {}

    record AppointmentRelativeAdmitted(UUID invitationId) implements AppointmentEvent {}

    record AppointmentConcluded(
            Outcome outcome, @Nullable ContactForm actualContactForm, Instant at)
            implements AppointmentEvent {}

    /// How a consultation is registered.
    sealed interface RegistrationEvent extends AppointmentEvent {}

    /// A relative is to take part at a distance while the patient comes in person.
    sealed interface RelativeWishEvent extends AppointmentEvent {}

    /// Under which code it is to be registered, by the code map.
    record AppointmentCodeProposed(String code, Grounds grounds) implements RegistrationEvent {}

    /// The EPJ has told its code of a consultation that was held.
    ///
    /// @param forms how the patient may have attended by that code
    record AppointmentRegistered(String code, Set<ContactForm> forms) implements RegistrationEvent {
        public AppointmentRegistered {
            forms = new Registration(code, forms).forms();
        }
    }

    /// A coordinator has settled that the EPJ's code says something else than how it was held.
    record AppointmentRegistrationSettled(SealedValue why) implements RegistrationEvent {}

    record AppointmentRelativeWished(Chooser by) implements RelativeWishEvent {}

    record AppointmentRelativeWishWithdrawn(Chooser by) implements RelativeWishEvent {}

    /// @param grounds the rule that stands in the way; `null` when it is no rule
    record AppointmentRelativeWishUnmet(Alone reason, @Nullable Grounds grounds)
            implements RelativeWishEvent {}

    /// A relative has taken part.
    record AppointmentRelativeWishMet(Instant at) implements RelativeWishEvent {}
}
