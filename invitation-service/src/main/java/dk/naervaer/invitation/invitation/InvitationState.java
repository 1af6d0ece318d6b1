package dk.naervaer.invitation.invitation;

import dk.naervaer.invitation.invitation.InvitationEvent.InvitationIssued;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationReissued;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an invitation stands. What has happened is folded without asking whether it was allowed.
public sealed interface InvitationState {

    Messages messages();

    default InvitationState reissued(InvitationReissued event) {
        return this;
    }

    default InvitationState revoked(RevocationReason reason, @Nullable Message message) {
        return this;
    }

    default InvitationState answered(Answer answer) {
        return this;
    }

    default InvitationState present(Presence presence) {
        return this;
    }

    default InvitationState marked(UUID message, Delivery delivery) {
        return this;
    }

    record None() implements InvitationState {
        @Override
        public Messages messages() {
            return Messages.none();
        }
    }

    record Open(
            UUID appointmentId,
            UUID relativeId,
            UUID consentId,
            Slot slot,
            String tokenHash,
            @Nullable Answer answer,
            Presence presence,
            Messages messages)
            implements InvitationState {

        static Open of(InvitationIssued event, Messages earlier) {
            return new Open(
                    event.appointmentId(),
                    event.relativeId(),
                    event.consentId(),
                    event.slot(),
                    event.tokenHash(),
                    null,
                    Presence.NONE,
                    earlier.plan(event.message()));
        }

        public boolean opensWith(String hash) {
            return tokenHash.equals(hash);
        }

        @Override
        public InvitationState reissued(InvitationReissued event) {
            return new Open(
                    appointmentId,
                    relativeId,
                    event.consentId(),
                    event.slot(),
                    event.tokenHash(),
                    null,
                    Presence.NONE,
                    messages.plan(event.message()));
        }

        @Override
        public InvitationState revoked(RevocationReason reason, @Nullable Message message) {
            return new Revoked(consentId, reason, messages.plan(message));
        }

        @Override
        public InvitationState answered(Answer given) {
            return with(given, presence, messages);
        }

        @Override
        public InvitationState present(Presence now) {
            return with(answer, now, messages);
        }

        @Override
        public InvitationState marked(UUID message, Delivery delivery) {
            return with(answer, presence, messages.mark(message, delivery));
        }

        private Open with(@Nullable Answer answer, Presence presence, Messages messages) {
            return new Open(
                    appointmentId,
                    relativeId,
                    consentId,
                    slot,
                    tokenHash,
                    answer,
                    presence,
                    messages);
        }
    }

    record Revoked(UUID consentId, RevocationReason reason, Messages messages)
            implements InvitationState {

        @Override
        public InvitationState revoked(RevocationReason now, @Nullable Message message) {
            return new Revoked(consentId, now, messages.plan(message));
        }

        @Override
        public InvitationState marked(UUID message, Delivery delivery) {
            return new Revoked(consentId, reason, messages.mark(message, delivery));
        }
    }
}
