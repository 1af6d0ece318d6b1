package dk.naervaer.consent.privacy;

import dk.naervaer.consent.relative.Channel;
import dk.naervaer.consent.relative.Contact;
import dk.naervaer.consent.relative.Identity;
import dk.naervaer.consent.relative.Needs;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.NameRelative;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.testing.TestTopics;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Plays everybody around the privacy officer, with what they said when.
@Singleton
public class Scene {

    public static final String HOSTILE = "<script>alert('1')</script>\"&\u0001";

    private static final String CPR = "urn:oid:1.2.208.176.1.2";

    private final Persons persons;
    private final PersonalData personalData;
    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            relatives;
    private final ProjectionRunner views;
    private final TestTopics topics = new TestTopics();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    Scene(
            Persons persons,
            PersonalData personalData,
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    relatives,
            ProjectionRunner views) {
        this.persons = persons;
        this.personalData = personalData;
        this.relatives = relatives;
        this.views = views;
    }

    /// A relative and the person behind.
    public record Named(UUID id, PersonId person, UUID consent) {}

    public PersonId patient(String cpr, String given) {
        return now(persons.register(CPR, cpr, given, "Lauridsen"));
    }

    /// A patient whom no other test knows anything of.
    public PersonId somebody(String given) {
        return now(
                persons.register(
                        "urn:naervaer:test", UUID.randomUUID().toString(), given, "Lauridsen"));
    }

    public void merged(PersonId replacement, PersonId surviving) {
        now(persons.merge(replacement, surviving));
    }

    public UUID appointment(PersonId patient, String unit, String saidAt, String ends) {
        var id = UUID.randomUUID();
        say(
                "appointments",
                "appointment.booked",
                id,
                saidAt,
                """
                {"identifier":{"system":"urn:oid:1.2.208.999.1.1","value":"SP-1"},
                 "patient":"%s","department":{"sor":"99990000000101","unit":"%s"},
                 "slot":{"start":"2027-01-14T10:00:00","end":"2027-01-14T10:30:00",
                 "zone":"Europe/Copenhagen","startInstant":"%s","endInstant":"%s"},
                 "contactForm":"PHYSICAL"}
                """
                        .formatted(patient, unit, before(ends), ends));
        return id;
    }

    public void cancelled(UUID appointment, String saidAt) {
        say("appointments", "appointment.cancelled", appointment, saidAt, "{\"reason\":null}");
    }

    /// Named and consented to on the morning of the tests, for everything until June.
    public Named relative(PersonId patient, String given) {
        return relative(patient, given, Scope.all());
    }

    public Named relative(PersonId patient, String given, Scope scope) {
        var id = UUID.randomUUID();
        var consent = UUID.randomUUID();
        var person = new PersonId(UUID.randomUUID());
        decide(id, 1, naming(patient, person, given));
        decide(id, 2, RelativeExamples.give(consent, scope, LocalDate.parse("2027-06-30")));
        return new Named(id, person, consent);
    }

    private NameRelative naming(PersonId patient, PersonId person, String given) {
        var keys = now(personalData.issue(person));
        return new NameRelative(
                patient,
                person,
                new Identity(
                        keys.seal(person, KeyClass.IDENTITY, "given", given),
                        keys.seal(person, KeyClass.IDENTITY, "family", "Berggren")),
                Relationship.SONC,
                new Contact(
                        keys.seal(person, KeyClass.CONTACT, "phone", "+4520123457"),
                        null,
                        Channel.SMS,
                        "da",
                        RelativeExamples.TODAY),
                Needs.NONE,
                null);
    }

    private void decide(UUID relative, long version, RelativeCommand command) {
        var id = relative.toString();
        now(relatives.handle(id, command, Metadata.of("patient:test", "consent-service")));
        now(views.reached(new StreamId("relative", id), version));
    }

    /// With a message that brings the link.
    public UUID invited(UUID appointment, Named to, String saidAt, String ends) {
        var id = UUID.randomUUID();
        say(
                "invitations",
                "invitation.issued",
                id,
                saidAt,
                """
                {"appointmentId":"%s","relativeId":"%s","person":"%s","consentId":"%s",
                 "slot":{"endInstant":"%s"},"channel":"SMS","language":"da","tokenHash":"x",
                 "message":%s}
                """
                        .formatted(
                                appointment,
                                to.id(),
                                to.person(),
                                to.consent(),
                                ends,
                                message(to.person())));
        return id;
    }

    private String message(PersonId person) {
        var words = "Kom kl. 10: https://door.example/#secrettoken Ring 70 10 10 10";
        var text = now(personalData.keyring(person)).seal(person, KeyClass.MESSAGE, "text", words);
        return """
        {"id":"%s","purpose":"INVITATION",
         "recipient":{"keyId":"%s/contact/1","ciphertext":"","fingerprint":""},
         "text":{"keyId":"%s","ciphertext":"%s","fingerprint":"%s"}}
        """
                .formatted(
                        UUID.randomUUID(),
                        person,
                        text.keyId(),
                        text.ciphertext(),
                        text.fingerprint());
    }

    public void revoked(UUID invitation, String saidAt) {
        say("invitations", "invitation.revoked", invitation, saidAt, "{\"reason\":\"CANCELLED\"}");
    }

    /// What another service says of its part in an erasure.
    public void erased(PersonId person, String service, String classes, String lastReason) {
        var done = lastReason.isEmpty();
        topics.publish(
                "persons",
                "dk.naervaer.person.erasure-answered.v1",
                person + "/erasure/" + service,
                1,
                """
                {"personId":"%s","service":"%s","classes":[%s],"completedAt":%s,"tries":1,
                 "lastReason":%s}
                """
                        .formatted(
                                person,
                                service,
                                done ? classes : "",
                                done ? "\"2026-11-22T08:00:02Z\"" : "null",
                                done ? "null" : "\"" + lastReason + "\""));
    }

    private void say(String topic, String type, UUID key, String at, String json) {
        var aggregate = type.substring(0, type.indexOf('.'));
        long version = versions.merge(aggregate + key, 1L, Long::sum);
        var headers = new HashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "%s/%s/%d".formatted(aggregate, key, version));
        headers.put("ce_source", "/test");
        headers.put("ce_type", "dk.naervaer." + type + ".v1");
        headers.put("ce_subject", key.toString());
        headers.put("ce_time", at);
        headers.put("ce_streamversion", String.valueOf(version));
        headers.put("ce_position", version + "-" + version);
        headers.put("ce_actor", "test");
        topics.publish(topic, key.toString(), json, headers);
    }

    private static Instant before(String ends) {
        return Instant.parse(ends).minus(Duration.ofMinutes(30));
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
