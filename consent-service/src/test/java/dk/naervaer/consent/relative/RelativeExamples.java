package dk.naervaer.consent.relative;

import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.relative.RelativeCommand.NameRelative;
import dk.naervaer.consent.relative.RelativeEvent.ConsentGiven;
import dk.naervaer.consent.relative.RelativeEvent.RelativeNamed;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// The patient, the relative and the moments of the approved examples.
public final class RelativeExamples {

    public static final PersonId PATIENT = PersonId.of("6f9c1d52-7c1e-4f0a-9a53-0b8f3f6f1a10");
    public static final PersonId PERSON = PersonId.of("b7a5d6de-58d5-4a43-b8a7-3f0a4c3c9e21");
    public static final UUID RELATIVE = UUID.fromString("0d8f6f38-9d0d-4f43-8a8e-55d1b0f1c2a7");
    public static final UUID CONSENT = UUID.fromString("9c4f6a0e-1a55-4d43-9b58-1e0f7a3c2d44");
    public static final UUID OTHER = UUID.fromString("11111111-1a55-4d43-9b58-1e0f7a3c2d44");
    public static final UUID APPOINTMENT = UUID.fromString("3b2b1f0e-8f8e-5d0c-9a51-6d6f0a6a7c11");
    public static final Scope ONE = Scope.appointment(APPOINTMENT);

    public static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    public static final LocalDate UNTIL = LocalDate.parse("2027-06-30");
    public static final Instant WITHDRAWN = Instant.parse("2027-01-14T09:10:00Z");
    public static final Instant CLOSED = Instant.parse("2027-01-14T09:10:00.350Z");

    public static final Identity IDENTITY =
            new Identity(sealed("identity", "Z2l2ZW4="), sealed("identity", "ZmFtaWx5"));
    public static final Contact CONTACT =
            new Contact(sealed("contact", "cGhvbmU="), null, Channel.SMS, "da");

    public static final RelativeNamed NAMED =
            new RelativeNamed(PATIENT, PERSON, IDENTITY, Relationship.SONC, CONTACT);
    public static final ConsentGiven GIVEN = given(CONSENT, ONE, UNTIL);

    public static final NameRelative NAME =
            new NameRelative(PATIENT, PERSON, IDENTITY, Relationship.SONC, CONTACT);

    public static ConsentGiven given(UUID id, Scope scope, LocalDate until) {
        return new ConsentGiven(id, PATIENT, PERSON, Degree.ATTEND, scope, NOW, until, CONTACT);
    }

    public static GiveConsent give(UUID id, Scope scope, LocalDate until) {
        return new GiveConsent(id, Degree.ATTEND, scope, until, NOW, TODAY);
    }

    static SealedValue sealed(String keyClass, String fingerprint) {
        return new SealedValue(
                PERSON + "/" + keyClass + "/1", "AQIDBAUGBwgJCgsMDQ4PEA==", fingerprint);
    }

    private RelativeExamples() {}
}
