package dk.naervaer.booking.heard;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One relative's way to one appointment, name sealed.
///
/// @param tookPart whether the relative has been let in since the invitation was issued
/// @param since when the state began
/// @param told hears when it is, and is not let in
/// @param part which part of the consultation may be attended; null for the whole
/// @param interpreter the language that has to be interpreted, by its two letters
/// @param child below 15
public record Invited(
        UUID invitationId,
        UUID appointmentId,
        UUID relativeId,
        PersonId person,
        SealedValue given,
        SealedValue family,
        @Nullable String relationship,
        State state,
        boolean tookPart,
        @Nullable Answer answer,
        @Nullable Delivery message,
        Instant since,
        boolean told,
        @Nullable SealedValue part,
        @Nullable String interpreter,
        boolean child) {

    /// Where the relative stands at the door.
    public enum State {
        ISSUED,
        WAITING,
        JOINED,
        LEFT,
        /// The appointment is over or cancelled; the patient still wants the relative along.
        OVER,
        REVOKED
    }

    /// What the relative said to the invitation.
    public enum Answer {
        ACCEPTED,
        DECLINED
    }

    /// What became of the message with the link.
    public enum Delivery {
        SENDING,
        ACCEPTED,
        REJECTED,
        UNKNOWN
    }
}
