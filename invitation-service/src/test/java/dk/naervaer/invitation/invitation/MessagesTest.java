package dk.naervaer.invitation.invitation;

import static dk.naervaer.eventsourcing.testing.Given.given;
import static dk.naervaer.invitation.invitation.InvitationExamples.CANCELLATION;
import static dk.naervaer.invitation.invitation.InvitationExamples.ISSUED;
import static dk.naervaer.invitation.invitation.InvitationExamples.MESSAGE_ID;
import static dk.naervaer.invitation.invitation.InvitationExamples.NEXT_ID;
import static dk.naervaer.invitation.invitation.InvitationExamples.REISSUED;

import dk.naervaer.invitation.invitation.InvitationCommand.ReportAccepted;
import dk.naervaer.invitation.invitation.InvitationCommand.ReportRejected;
import dk.naervaer.invitation.invitation.InvitationCommand.ReportUnknown;
import dk.naervaer.invitation.invitation.InvitationCommand.Revoke;
import dk.naervaer.invitation.invitation.InvitationCommand.StartSending;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageAccepted;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageRejected;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageSending;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageUnknown;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationRevoked;
import dk.naervaer.invitation.invitation.InvitationRejection.NotDue;
import dk.naervaer.invitation.invitation.InvitationRejection.NotSending;
import org.junit.jupiter.api.Test;

/// Each message is handed over once, or not at all.
class MessagesTest {

    private static final StartSending START = new StartSending(MESSAGE_ID);
    private static final InvitationMessageSending SENDING =
            new InvitationMessageSending(MESSAGE_ID);
    private static final InvitationMessageAccepted ACCEPTED =
            new InvitationMessageAccepted(MESSAGE_ID, "1000001");

    private final Invitation invitation = new Invitation();

    @Test
    void a_due_message_is_sent_once() {
        given(invitation, ISSUED).when(START).then(SENDING);
        given(invitation, ISSUED, SENDING).when(START).thenRejected(new NotDue());
        given(invitation, ISSUED, SENDING, ACCEPTED).when(START).thenRejected(new NotDue());
        given(invitation).when(START).thenRejected(new NotDue());
    }

    @Test
    void a_message_overtaken_by_a_newer_one_is_not_sent() {
        given(invitation, ISSUED, REISSUED).when(START).thenRejected(new NotDue());
        given(invitation, ISSUED, REISSUED)
                .when(new StartSending(NEXT_ID))
                .then(new InvitationMessageSending(NEXT_ID));
    }

    @Test
    void nothing_is_sent_after_a_withdrawal() {
        given(invitation, ISSUED, new InvitationRevoked(RevocationReason.WITHDRAWN, null))
                .when(START)
                .thenRejected(new NotDue());
    }

    @Test
    void a_cancellation_is_still_sent_and_the_invitation_no_more() {
        var cancelled = new InvitationRevoked(RevocationReason.CANCELLED, CANCELLATION);
        given(invitation, ISSUED, cancelled).when(START).thenRejected(new NotDue());
        given(invitation, ISSUED, cancelled)
                .when(new StartSending(NEXT_ID))
                .then(new InvitationMessageSending(NEXT_ID));
    }

    @Test
    void of_a_patient_who_has_died_not_even_a_cancellation_is_sent() {
        var cancelled = new InvitationRevoked(RevocationReason.CANCELLED, CANCELLATION);
        var died = new InvitationRevoked(RevocationReason.PATIENT_DIED, null);
        var silence = new Revoke(RevocationReason.PATIENT_DIED, null);
        given(invitation, ISSUED, cancelled).when(silence).then(died);
        given(invitation, ISSUED, cancelled, died)
                .when(new StartSending(NEXT_ID))
                .thenRejected(new NotDue());
        given(invitation, ISSUED, died).when(silence).thenNothing();
    }

    @Test
    void how_it_went_is_written_down_once() {
        given(invitation, ISSUED, SENDING)
                .when(new ReportAccepted(MESSAGE_ID, "1000001"))
                .then(ACCEPTED);
        given(invitation, ISSUED, SENDING)
                .when(new ReportRejected(MESSAGE_ID, "HTTP_400"))
                .then(new InvitationMessageRejected(MESSAGE_ID, "HTTP_400"));
        given(invitation, ISSUED, SENDING)
                .when(new ReportUnknown(MESSAGE_ID, "TIMEOUT"))
                .then(new InvitationMessageUnknown(MESSAGE_ID, "TIMEOUT"));
        given(invitation, ISSUED, SENDING, ACCEPTED)
                .when(new ReportUnknown(MESSAGE_ID, "TIMEOUT"))
                .thenRejected(new NotSending());
        given(invitation, ISSUED)
                .when(new ReportAccepted(MESSAGE_ID, "1000001"))
                .thenRejected(new NotSending());
    }

    @Test
    void a_message_on_its_way_when_the_invitation_ends_is_still_accounted_for() {
        given(invitation, ISSUED, SENDING, new InvitationRevoked(RevocationReason.WITHDRAWN, null))
                .when(new ReportAccepted(MESSAGE_ID, "1000001"))
                .then(ACCEPTED);
    }
}
