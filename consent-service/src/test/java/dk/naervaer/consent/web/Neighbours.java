package dk.naervaer.consent.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.testing.ApprovedJson;
import dk.naervaer.testing.TestJson;
import dk.naervaer.testing.TestTopics;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Plays booking and invitation: who is a patient, what is booked, which door has closed.
@Singleton
class Neighbours {

    static final String EINER = "0201609995";
    static final String MAGNUS = "0504909995";

    private static final String CPR = "urn:oid:1.2.208.176.1.2";

    private static final ObjectMapper JSON = TestJson.mapper();

    private final Persons persons;
    private final TestTopics topics = new TestTopics();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    private final PersonalData personalData;

    Neighbours(Persons persons, PersonalData personalData) {
        this.persons = persons;
        this.personalData = personalData;
    }

    PersonId patient(String cpr) {
        return persons.register(CPR, cpr, "Test", "Lauridsen").await().indefinitely();
    }

    void died(PersonId patient, String at) {
        topics.publish(
                "persons",
                "dk.naervaer.person.died.v1",
                patient + "/died",
                1,
                """
                {"personId":"%s","actor":"epj:epj-demo","toldAt":"%s"}
                """
                        .formatted(patient, at));
    }

    void lives(PersonId patient, String at) {
        topics.publish(
                "persons",
                "dk.naervaer.person.death-withdrawn.v1",
                patient + "/died",
                2,
                """
                {"personId":"%s","actor":"epj:epj-demo","reason":"SENDER_SAYS_SO","toldAt":"%s"}
                """
                        .formatted(patient, at));
    }

    TestTopics topics() {
        return topics;
    }

    UUID booked(PersonId patient) {
        return booked(patient, "2027-01-14", "09");
    }

    /// In cardiology at ten, for half an hour.
    ///
    /// @param hour ten o'clock in Denmark, in UTC
    UUID booked(PersonId patient, String day, String hour) {
        var id = UUID.randomUUID();
        say(
                "appointments",
                "appointment.booked",
                id.toString(),
                """
                {"identifier":{"system":"urn:oid:1.2.208.999.1.1","value":"SP-1"},
                 "patient":"%s","department":{"sor":"99990000000101","unit":"herlev-kardiologi"},
                 "slot":{"start":"DAYT10:00:00","end":"DAYT10:30:00",
                 "zone":"Europe/Copenhagen","startInstant":"DAYTHOUR:00:00Z",
                 "endInstant":"DAYTHOUR:30:00Z"},"contactForm":"PHYSICAL"}
                """
                        .formatted(patient)
                        .replace("DAY", day)
                        .replace("HOUR", hour));
        return id;
    }

    void moved(UUID appointment, String day, String unit) {
        say(
                "appointments",
                "appointment.moved",
                appointment.toString(),
                """
                {"department":{"sor":"99990000000102","unit":"UNIT"},
                 "slot":{"start":"DAYT10:00:00","end":"DAYT10:30:00",
                 "zone":"Europe/Copenhagen","startInstant":"DAYT09:00:00Z",
                 "endInstant":"DAYT09:30:00Z"}}
                """
                        .replace("DAY", day)
                        .replace("UNIT", unit));
    }

    void cancelled(UUID appointment) {
        say("appointments", "appointment.cancelled", appointment.toString(), "{\"reason\":null}");
    }

    UUID invited(UUID appointment, String relative, String consent) {
        var id = UUID.randomUUID();
        say(
                "invitations",
                "invitation.issued",
                id.toString(),
                "{\"appointmentId\":\"%s\",\"relativeId\":\"%s\",\"consentId\":\"%s\"}"
                        .formatted(appointment, relative, consent));
        return id;
    }

    /// A message that was sent; its text sealed under the relative's own key.
    void written(UUID appointment, String relative, String consent, String words) {
        var id = UUID.randomUUID().toString();
        var message = UUID.randomUUID();
        var person = personOf(relative);
        var keys = personalData.keyring(person).await().indefinitely();
        say(
                "invitations",
                "invitation.issued",
                id,
                """
                {"appointmentId":"%s","relativeId":"%s","consentId":"%s","person":"%s",
                 "slot":{"endInstant":"2027-01-14T09:30:00Z"},
                 "message":{"id":"%s","purpose":"INVITATION","recipient":{"keyId":"%s/contact/1"},
                 "text":%s}}
                """
                        .formatted(
                                appointment,
                                relative,
                                consent,
                                person,
                                message,
                                person,
                                JSON.valueToTree(
                                        keys.seal(person, KeyClass.MESSAGE, "text", words))));
        say(
                "invitations",
                "invitation.message-accepted",
                id,
                "{\"messageId\":\"%s\"}".formatted(message));
    }

    /// A notice to the patient that was sent.
    void noticed(PersonId patient, String words) {
        var id = UUID.randomUUID();
        var keys = personalData.keyring(patient).await().indefinitely();
        say(
                "invitations",
                "delivery.planned",
                id.toString(),
                """
                {"patient":"%s","channel":"SMS","language":"da","message":{"id":"%s",
                 "purpose":"PROPOSED","recipient":{"keyId":"%s/contact/1"},"text":%s}}
                """
                        .formatted(
                                patient,
                                id,
                                patient,
                                JSON.valueToTree(
                                        keys.seal(patient, KeyClass.MESSAGE, "text", words))));
        say(
                "invitations",
                "delivery.accepted",
                id.toString(),
                "{\"messageId\":\"%s\"}".formatted(id));
    }

    private PersonId personOf(String relative) {
        var named = topics.await("consents", relative, 1).getFirst().json();
        return PersonId.of(named.path("person").asText());
    }

    void answered(UUID invitation, String answer) {
        say(
                "invitations",
                "invitation.answered",
                invitation.toString(),
                "{\"answer\":\"%s\"}".formatted(answer));
    }

    void doorShut(String consent, String relative, String pausedAt, String at) {
        say(
                "invitations",
                "door.shut",
                consent,
                "{\"consentId\":\"%s\",\"relativeId\":\"%s\",\"version\":3,\"pausedAt\":\"%s\",\"at\":\"%s\"}"
                        .formatted(consent, relative, pausedAt, at));
    }

    void doorClosed(String consent, String relative, String at) {
        say(
                "invitations",
                "door.closed",
                consent,
                "{\"consentId\":\"%s\",\"relativeId\":\"%s\",\"version\":3,\"at\":\"%s\"}"
                        .formatted(consent, relative, at));
    }

    /// Registered so, and with a practice, which nobody here asks about.
    void unit(String id, String name, String parent) {
        say(
                "units",
                "unit.registered",
                id,
                """
                {"id":"%s","type":"department","periods":[{"name":"%s","parent":"%s",
                 "validFrom":"2015-01-01","validTo":null,"sor":null,"shak":null,"specialty":null}]}
                """
                        .formatted(id, name, parent));
        say("units", "unit.practice-agreed", id, ApprovedJson.of("unit-practice-agreed.v1").text());
    }

    private void say(String topic, String type, String key, String json) {
        long version = versions.merge(type.substring(0, type.indexOf('.')) + key, 1L, Long::sum);
        topics.publish(topic, "dk.naervaer." + type + ".v1", key, version, json);
    }
}
