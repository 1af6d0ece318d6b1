package dk.naervaer.invitation;

import static java.time.temporal.ChronoUnit.MINUTES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.testing.TestJson;
import dk.naervaer.testing.TestTopics;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One appointment and one relative, played by the services that own them.
record Consultation(
        TestTopics topics,
        UUID appointment,
        UUID patient,
        UUID relative,
        UUID consent,
        String msisdn) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final ObjectMapper JSON = TestJson.mapper();
    private static final String HERLEV = "99990000000101";

    static Consultation of(TestTopics topics, String msisdn) {
        return new Consultation(
                topics,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                msisdn);
    }

    Consultation booked(Instant start) {
        return appointmentFact(
                1,
                "booked",
                department()
                        .put("patient", patient.toString())
                        .put("slot", slot(start))
                        .put("contactForm", "PHYSICAL"));
    }

    Consultation moved(long version, Instant start) {
        return appointmentFact(version, "moved", department().put("slot", slot(start)));
    }

    Consultation cancelled(long version) {
        return appointmentFact(version, "cancelled", new JsonObject().put("reason", "pat"));
    }

    Consultation concluded(long version) {
        return appointmentFact(version, "concluded", new JsonObject().put("outcome", "HELD"));
    }

    Consultation admitted(long version, String invitation) {
        return appointmentFact(
                version, "relative-admitted", new JsonObject().put("invitationId", invitation));
    }

    /// The same relative and appointment by another consent.
    Consultation another() {
        return new Consultation(topics, appointment, patient, relative, UUID.randomUUID(), msisdn);
    }

    /// Another appointment of the same patient.
    Consultation elsewhere() {
        return new Consultation(topics, UUID.randomUUID(), patient, relative, consent, msisdn);
    }

    Consultation died() {
        var told =
                new JsonObject()
                        .put("personId", patient.toString())
                        .put("actor", "epj:epj-demo")
                        .put("toldAt", Instant.EPOCH.toString());
        topics.publish(
                "persons", "dk.naervaer.person.died.v1", patient + "/died", 1, told.encode());
        return this;
    }

    /// The death was told by mistake.
    Consultation lives() {
        var told =
                new JsonObject()
                        .put("personId", patient.toString())
                        .put("actor", "epj:epj-demo")
                        .put("reason", "SENDER_SAYS_SO")
                        .put("toldAt", Instant.EPOCH.plusSeconds(1).toString());
        topics.publish(
                "persons",
                "dk.naervaer.person.death-withdrawn.v1",
                patient + "/died",
                2,
                told.encode());
        return this;
    }

    Consultation consented(PersonalData personalData) {
        return consentedAgain(personalData, 1);
    }

    Consultation consentedAgain(PersonalData personalData, long version) {
        var person = new PersonId(UUID.randomUUID());
        var keys = personalData.issue(person).await().indefinitely();
        var phone = keys.seal(person, KeyClass.CONTACT, "phone", "+" + msisdn);
        return consentFact(
                version,
                "given",
                new JsonObject()
                        .put("consentId", consent.toString())
                        .put("patient", patient.toString())
                        .put("person", person.toString())
                        .put("degree", "ATTEND")
                        .put("scope", new JsonObject().put("type", "ALL").putNull("appointmentId"))
                        .put("from", Instant.now().toString())
                        .put("until", LocalDate.now(ZONE).plusMonths(6).toString())
                        .put(
                                "contact",
                                new JsonObject()
                                        .put("phone", json(phone))
                                        .putNull("email")
                                        .put("channel", "SMS")
                                        .put("language", "da")));
    }

    /// Said in the words of today: how far, in what, by which channel.
    Consultation granted(
            PersonalData personalData, long version, JsonObject grant, String channel) {
        var person = new PersonId(UUID.randomUUID());
        var keys = personalData.issue(person).await().indefinitely();
        var phone = keys.seal(person, KeyClass.CONTACT, "phone", "+" + msisdn);
        return relativeFact(
                version,
                "consent-given.v2",
                ofConsent()
                        .put("patient", patient.toString())
                        .put("person", person.toString())
                        .put("grant", grant)
                        .put("from", Instant.EPOCH.toString())
                        .put("contact", contact(phone, channel, LocalDate.now(ZONE))));
    }

    /// @param degree its code; INFORMED lets nobody in
    static JsonObject grant(String degree, String type, @Nullable String unit) {
        return new JsonObject()
                .put(
                        "degree",
                        new JsonObject()
                                .put("code", degree)
                                .put("attends", !degree.equals("INFORMED"))
                                .put("informs", true))
                .put(
                        "scope",
                        new JsonObject()
                                .put("type", type)
                                .putNull("appointmentId")
                                .put("unit", unit))
                .put("until", LocalDate.now(ZONE).plusMonths(6).toString());
    }

    /// As consent-service gives one to this appointment when nobody says another last day.
    JsonObject onlyThis() {
        var grant = grant("ATTEND", "APPOINTMENT", null);
        grant.getJsonObject("scope").put("appointmentId", appointment.toString());
        return grant.put("until", LocalDate.now(ZONE).plusMonths(3).toString());
    }

    Consultation changed(long version, JsonObject grant) {
        return relativeFact(version, "consent-changed.v1", ofConsent().put("grant", grant));
    }

    Consultation paused(long version) {
        return relativeFact(version, "consent-paused.v1", ofConsent());
    }

    Consultation resumed(long version) {
        return relativeFact(version, "consent-resumed.v1", ofConsent());
    }

    Consultation lapsed(long version) {
        return relativeFact(version, "consent-lapsed.v1", ofConsent().put("reason", "EXPIRED"));
    }

    private JsonObject ofConsent() {
        return new JsonObject()
                .put("consentId", consent.toString())
                .put("at", Instant.EPOCH.toString());
    }

    private static JsonObject contact(SealedValue phone, String channel, LocalDate confirmed) {
        return new JsonObject()
                .put("phone", json(phone))
                .putNull("email")
                .put("channel", channel)
                .put("language", "da")
                .put("confirmed", confirmed.toString());
    }

    private Consultation relativeFact(long version, String what, JsonObject data) {
        var type = "dk.naervaer.relative." + what;
        topics.publish("consents", type, relative.toString(), version, data.encode());
        return this;
    }

    Consultation withdrawn() {
        return withdrawn(2);
    }

    Consultation withdrawn(long version) {
        return consentFact(
                version,
                "withdrawn",
                new JsonObject()
                        .put("consentId", consent.toString())
                        .put("at", Instant.EPOCH.toString()));
    }

    private Consultation appointmentFact(long version, String what, JsonObject data) {
        var type = "dk.naervaer.appointment." + what + ".v1";
        topics.publish("appointments", type, appointment.toString(), version, data.encode());
        return this;
    }

    private Consultation consentFact(long version, String what, JsonObject data) {
        return relativeFact(version, "consent-" + what + ".v1", data);
    }

    private static JsonObject department() {
        return new JsonObject()
                .put(
                        "department",
                        new JsonObject().put("sor", HERLEV).put("unit", "herlev-kardiologi"));
    }

    private static JsonObject slot(Instant at) {
        var start = at.truncatedTo(MINUTES);
        var end = start.plus(30, MINUTES);
        return new JsonObject()
                .put("start", start.atZone(ZONE).toLocalDateTime().toString())
                .put("end", end.atZone(ZONE).toLocalDateTime().toString())
                .put("zone", ZONE.getId())
                .put("startInstant", start.toString())
                .put("endInstant", end.toString());
    }

    private static JsonObject json(Object value) {
        try {
            return new JsonObject(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
