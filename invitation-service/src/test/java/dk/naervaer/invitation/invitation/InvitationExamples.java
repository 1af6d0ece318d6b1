package dk.naervaer.invitation.invitation;

import dk.naervaer.invitation.invitation.InvitationEvent.InvitationIssued;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationReissued;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/// Fixed names, times and facts for tests; the same as in the approved examples.
public final class InvitationExamples {

    public static final UUID APPOINTMENT = UUID.fromString("3b2b1f0e-8f8e-5d0c-9a51-6d6f0a6a7c11");
    public static final UUID RELATIVE = UUID.fromString("0d8f6f38-9d0d-4f43-8a8e-55d1b0f1c2a7");
    public static final UUID CONSENT = UUID.fromString("9c4f6a0e-1a55-4d43-9b58-1e0f7a3c2d44");
    public static final UUID OTHER_CONSENT =
            UUID.fromString("9c4f6a0e-1a55-4d43-9b58-1e0f7a3c2d45");
    public static final PersonId PERSON = PersonId.of("b7a5d6de-58d5-4a43-b8a7-3f0a4c3c9e21");
    public static final UUID MESSAGE_ID = UUID.fromString("e2d6a7f0-4b1c-4c55-a0c3-6d2f8b9a7c55");
    public static final UUID NEXT_ID = UUID.fromString("e2d6a7f0-4b1c-4c55-a0c3-6d2f8b9a7c56");
    public static final String HASH =
            "3c9f0e1d2c3b4a5968778695a4b3c2d13c9f0e1d2c3b4a5968778695a4b3c2d1";
    public static final String NEW_HASH = "00".repeat(32);

    public static final Slot THURSDAY = slot("2027-01-14T10:00", "2027-01-14T09:00:00Z");
    public static final Slot A_WEEK_LATER = slot("2027-01-21T13:00", "2027-01-21T12:00:00Z");
    public static final Instant NINE_LOCAL = Instant.parse("2027-01-14T08:00:00Z");
    public static final Instant HALF_AN_HOUR_BEFORE = Instant.parse("2027-01-14T08:30:00Z");
    public static final Instant TEN_LOCAL = Instant.parse("2027-01-14T09:00:00Z");
    public static final Instant AT_THE_LATEST = Instant.parse("2027-01-14T13:30:00Z");
    public static final Instant TOO_LATE = Instant.parse("2027-01-14T13:30:00.001Z");

    public static final Message MESSAGE = message(MESSAGE_ID, Purpose.INVITATION);
    public static final Message MOVED = message(NEXT_ID, Purpose.MOVED);
    public static final Message CANCELLATION = message(NEXT_ID, Purpose.CANCELLATION);

    public static final InvitationIssued ISSUED =
            new InvitationIssued(
                    APPOINTMENT,
                    RELATIVE,
                    PERSON,
                    CONSENT,
                    THURSDAY,
                    Channel.SMS,
                    "da",
                    HASH,
                    MESSAGE);
    public static final InvitationReissued REISSUED =
            new InvitationReissued(CONSENT, A_WEEK_LATER, Channel.SMS, "da", NEW_HASH, MOVED);

    public static Message message(UUID id, Purpose purpose) {
        return new Message(
                id, purpose, sealed("contact", "cGhvbmU="), sealed("message", "dGV4dA=="));
    }

    private static SealedValue sealed(String keyClass, String fingerprint) {
        return new SealedValue(
                PERSON + "/" + keyClass + "/1", "AQIDBAUGBwgJCgsMDQ4PEA==", fingerprint);
    }

    private static Slot slot(String local, String instant) {
        var start = LocalDateTime.parse(local);
        var at = Instant.parse(instant);
        return new Slot(
                start,
                start.plusMinutes(30),
                ZoneId.of("Europe/Copenhagen"),
                at,
                at.plusSeconds(1800));
    }

    private InvitationExamples() {}
}
