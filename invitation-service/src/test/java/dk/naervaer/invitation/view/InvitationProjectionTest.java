package dk.naervaer.invitation.view;

import static dk.naervaer.invitation.invitation.InvitationExamples.CANCELLATION;
import static dk.naervaer.invitation.invitation.InvitationExamples.ISSUED;
import static dk.naervaer.invitation.invitation.InvitationExamples.MESSAGE_ID;
import static dk.naervaer.invitation.invitation.InvitationExamples.NEW_HASH;
import static dk.naervaer.invitation.invitation.InvitationExamples.NEXT_ID;
import static dk.naervaer.invitation.invitation.InvitationExamples.REISSUED;
import static dk.naervaer.invitation.invitation.InvitationExamples.TEN_LOCAL;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.invitation.invitation.Delivery;
import dk.naervaer.invitation.invitation.InvitationEvent;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageAccepted;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageSending;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationRevoked;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationWaiting;
import dk.naervaer.invitation.invitation.Presence;
import dk.naervaer.invitation.invitation.RevocationReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The row that lists and the sender read.
class InvitationProjectionTest {

    private final InvitationProjection projection = new InvitationProjection();

    @Test
    void a_new_invitation_has_a_message_due() {
        assertThat(row(ISSUED).due()).isEqualTo(MESSAGE_ID);
        assertThat(row(ISSUED).sending()).isFalse();
    }

    @Test
    void a_message_on_its_way_is_no_longer_due() {
        var row = row(ISSUED, new InvitationMessageSending(MESSAGE_ID));
        assertThat(row.due()).isNull();
        assertThat(row.sending()).isTrue();
        var done =
                row(
                        ISSUED,
                        new InvitationMessageSending(MESSAGE_ID),
                        new InvitationMessageAccepted(MESSAGE_ID, "1"));
        assertThat(done.sending()).isFalse();
        assertThat(done.find(MESSAGE_ID).delivery()).isEqualTo(Delivery.ACCEPTED);
    }

    @Test
    void a_move_brings_a_new_link_and_a_new_message() {
        var row = row(ISSUED, new InvitationWaiting(TEN_LOCAL), REISSUED);
        assertThat(row.tokenHash()).isEqualTo(NEW_HASH);
        assertThat(row.due()).isEqualTo(NEXT_ID);
        assertThat(row.presence()).isEqualTo(Presence.NONE);
    }

    @Test
    void a_revoked_invitation_has_no_link_and_only_a_cancellation_to_send() {
        var withdrawn = row(ISSUED, new InvitationRevoked(RevocationReason.WITHDRAWN, null));
        assertThat(withdrawn.tokenHash()).isNull();
        assertThat(withdrawn.due()).isNull();
        var cancelled =
                row(ISSUED, new InvitationRevoked(RevocationReason.CANCELLED, CANCELLATION));
        assertThat(cancelled.due()).isEqualTo(NEXT_ID);
    }

    private InvitationRow row(InvitationEvent... events) {
        @Nullable InvitationRow row = null;
        for (var event : events) row = projection.evolve(row, event);
        return requireNonNull(row);
    }
}
