package dk.naervaer.consent.relative;

import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.relative.RelativeCommand.NameRelative;
import dk.naervaer.consent.relative.RelativeEvent.Change;
import dk.naervaer.consent.relative.RelativeEvent.ConsentChanged;
import dk.naervaer.consent.relative.RelativeEvent.ConsentGiven;
import dk.naervaer.consent.relative.RelativeEvent.ConsentJournalled;
import dk.naervaer.consent.relative.RelativeEvent.ConsentLapsed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentPaused;
import dk.naervaer.consent.relative.RelativeEvent.ConsentProposed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentRefused;
import dk.naervaer.consent.relative.RelativeEvent.ConsentResumed;
import dk.naervaer.consent.relative.RelativeEvent.ContactConfirmed;
import dk.naervaer.consent.relative.RelativeEvent.Disclosed;
import dk.naervaer.consent.relative.RelativeEvent.GiverNamed;
import dk.naervaer.consent.relative.RelativeEvent.RelativeNamed;
import dk.naervaer.consent.relative.RelativeEvent.RenewalNoticed;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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
            new Contact(sealed("contact", "cGhvbmU="), null, Channel.SMS, "da", TODAY);

    public static final Giver HERSELF = Giver.written(Capacity.SELF, "2026-11-28");
    public static final Circumstances GROWN = Circumstances.ofAge(66);

    public static final RelativeNamed NAMED =
            new RelativeNamed(
                    PATIENT, PERSON, IDENTITY, Relationship.SONC, CONTACT, Needs.NONE, null);
    public static final ConsentGiven GIVEN = given(CONSENT, ONE, UNTIL);

    public static final NameRelative NAME =
            new NameRelative(
                    PATIENT, PERSON, IDENTITY, Relationship.SONC, CONTACT, Needs.NONE, null);

    public static ConsentGiven given(UUID id, Scope scope, LocalDate until) {
        return new ConsentGiven(id, PATIENT, PERSON, attend(scope, until), HERSELF, NOW, CONTACT);
    }

    public static GiveConsent give(UUID id, Scope scope, LocalDate until) {
        return give(id, attend(scope, until), HERSELF, GROWN);
    }

    /// Every fact that the contract promises beside naming and giving, by its name.
    public static Map<String, RelativeEvent> further() {
        var phone =
                new Giver(
                        Capacity.SELF,
                        Form.PHONE,
                        IdentityCheck.CPR_AND_NAME,
                        ofPatient("d2h5"),
                        "2026-11-28",
                        null);
        var part =
                new Grant(
                        Degree.ATTEND_PART,
                        ofPatient("bm90ZQ=="),
                        Scope.course("herlev-kardiologi"),
                        UNTIL);
        var later = Instant.parse("2026-12-01T08:00:00Z");
        var facts = new LinkedHashMap<String, RelativeEvent>();
        facts.put("relative-contact-confirmed.v1", new ContactConfirmed(CONTACT, NOW));
        facts.put(
                "relative-consent-proposed.v1",
                new ConsentProposed(CONSENT, PATIENT, attend(ONE, UNTIL), Proposer.EPJ, NOW));
        facts.put(
                "relative-consent-changed.v1",
                new ConsentChanged(CONSENT, Change.WIDENED, part, phone, later));
        facts.put("relative-consent-paused.v1", new ConsentPaused(CONSENT, later));
        facts.put("relative-consent-resumed.v1", new ConsentResumed(CONSENT, later));
        facts.put("relative-consent-refused.v1", new ConsentRefused(CONSENT, later));
        facts.putAll(endings());
        return facts;
    }

    private static Map<String, RelativeEvent> endings() {
        return Map.of(
                "relative-consent-lapsed.v1",
                new ConsentLapsed(
                        CONSENT, LapseReason.EXPIRED, Instant.parse("2027-07-01T00:00:00Z")),
                "relative-renewal-noticed.v1",
                new RenewalNoticed(CONSENT, UNTIL, Instant.parse("2027-05-31T08:00:00Z")),
                "relative-disclosed.v1",
                new Disclosed(
                        CONSENT,
                        PATIENT,
                        PERSON,
                        attend(ONE, LocalDate.parse("2027-01-14")),
                        ofPatient("cmVhc29u"),
                        NOW,
                        CONTACT),
                "relative-giver-named.v1",
                new GiverNamed(
                        CONSENT, ofPatient("Z2l2ZXI="), Instant.parse("2026-12-01T08:00:00Z")),
                "relative-consent-journalled.v1",
                new ConsentJournalled(
                        CONSENT, 1, "EPJ-4711", Instant.parse("2026-11-22T08:05:00Z")));
    }

    public static SealedValue ofPatient(String fingerprint) {
        return new SealedValue(PATIENT + "/evidence/1", "AQIDBAUGBwgJCgsMDQ4PEA==", fingerprint);
    }

    static GiveConsent give(UUID id, Grant grant, Giver giver, Circumstances circumstances) {
        return new GiveConsent(id, grant, giver, circumstances, NOW, TODAY);
    }

    public static Grant attend(Scope scope, LocalDate until) {
        return new Grant(Degree.ATTEND, null, scope, until);
    }

    static SealedValue sealed(String keyClass, String fingerprint) {
        return new SealedValue(
                PERSON + "/" + keyClass + "/1", "AQIDBAUGBwgJCgsMDQ4PEA==", fingerprint);
    }

    private RelativeExamples() {}
}
