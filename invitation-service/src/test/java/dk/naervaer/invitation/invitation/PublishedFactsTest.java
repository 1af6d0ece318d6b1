package dk.naervaer.invitation.invitation;

import static dk.naervaer.invitation.invitation.InvitationExamples.A_WEEK_LATER;
import static dk.naervaer.invitation.invitation.InvitationExamples.CANCELLATION;
import static dk.naervaer.invitation.invitation.InvitationExamples.CONSENT;
import static dk.naervaer.invitation.invitation.InvitationExamples.HASH;
import static dk.naervaer.invitation.invitation.InvitationExamples.ISSUED;
import static dk.naervaer.invitation.invitation.InvitationExamples.MESSAGE_ID;
import static dk.naervaer.invitation.invitation.InvitationExamples.RELATIVE;
import static dk.naervaer.invitation.invitation.InvitationExamples.message;
import static dk.naervaer.testing.ApprovedJson.assertWrites;

import dk.naervaer.eventsourcing.testing.Corpus;
import dk.naervaer.invitation.door.DoorEvent.DoorClosed;
import dk.naervaer.invitation.door.DoorEvent.DoorShut;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationAnswered;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationJoined;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationLeft;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageAccepted;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageRejected;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageSending;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageUnknown;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationReissued;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationRevoked;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationWaiting;
import dk.naervaer.invitation.wiring.InvitationStreams;
import dk.naervaer.operations.access.StoredAccessLog;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What this service publishes is what was approved, to the last field.
class PublishedFactsTest {

    @Test
    void invitations_are_written_as_approved() {
        assertWrites(ISSUED, "invitation-issued.v1");
        assertWrites(
                new InvitationReissued(
                        CONSENT,
                        A_WEEK_LATER,
                        Channel.SMS,
                        "da",
                        HASH,
                        message(MESSAGE_ID, Purpose.MOVED)),
                "invitation-reissued.v1");
        assertWrites(
                new InvitationRevoked(
                        RevocationReason.CANCELLED, message(MESSAGE_ID, CANCELLATION.purpose())),
                "invitation-revoked.v1");
        assertWrites(new InvitationAnswered(Answer.ACCEPTED), "invitation-answered.v1");
    }

    @Test
    void presence_is_written_as_approved() {
        assertWrites(new InvitationWaiting(at("08:50:00")), "invitation-waiting.v1");
        assertWrites(new InvitationJoined(at("09:01:00")), "invitation-joined.v1");
        assertWrites(new InvitationLeft(at("09:20:00")), "invitation-left.v1");
    }

    @Test
    void messages_are_written_as_approved() {
        assertWrites(new InvitationMessageSending(MESSAGE_ID), "invitation-message-sending.v1");
        assertWrites(
                new InvitationMessageAccepted(MESSAGE_ID, "1000001"),
                "invitation-message-accepted.v1");
        assertWrites(
                new InvitationMessageRejected(MESSAGE_ID, "NUMBER_NOT_REACHABLE"),
                "invitation-message-rejected.v1");
        assertWrites(
                new InvitationMessageUnknown(MESSAGE_ID, "TIMEOUT"),
                "invitation-message-unknown.v1");
    }

    @Test
    void a_closed_door_is_written_as_approved() {
        assertWrites(new DoorClosed(CONSENT, RELATIVE, 3, at("09:10:00.350")), "door-closed.v1");
        assertWrites(
                new DoorShut(CONSENT, RELATIVE, 3, at("09:10:00"), at("09:10:00.350")),
                "door-shut.v1");
    }

    @Test
    void every_version_ever_written_can_be_read() {
        Corpus.assertReadable(
                InvitationStreams.INVITATION, InvitationStreams.DOOR, StoredAccessLog.LOOKS);
    }

    private static Instant at(String time) {
        return Instant.parse("2027-01-14T" + time + "Z");
    }
}
