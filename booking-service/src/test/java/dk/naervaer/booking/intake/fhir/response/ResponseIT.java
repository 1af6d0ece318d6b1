package dk.naervaer.booking.intake.fhir.response;

import static dk.naervaer.booking.intake.fhir.Door.fhir;
import static dk.naervaer.booking.intake.fhir.Door.id;
import static dk.naervaer.booking.intake.fhir.Door.put;
import static dk.naervaer.booking.intake.fhir.Door.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dk.naervaer.booking.intake.fhir.Door;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What patients and professionals have answered is heard; what relatives have is told.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
class ResponseIT {

    private static final String RESPONSES = "/fhir/r4/AppointmentResponse";
    private static final String EINER =
            "{\"identifier\":{\"system\":\"urn:oid:1.2.208.176.1.2\",\"value\":\"0201609995\"}}";
    private static final String DOCTOR =
            """
            {"type":"Practitioner","display":"Doktor Sahl",
              "identifier":{"system":"https://autregweb.sst.dk","value":"BFDKL"}}\
            """;

    @Inject RelativesAnswering relatives;
    @Inject Clock clock;

    private final Messages messages = new Messages();
    private final Messages other = new Messages();

    @Test
    void what_the_patient_and_a_professional_have_answered_is_kept_and_read_again() {
        var id = booked(messages);
        var patient = tell(byId(id, EINER, "accepted")).statusCode(201);
        patient.header("Location", containsString(RESPONSES + "/" + id))
                .body("participantStatus", equalTo("accepted"))
                .body("actor.type", equalTo("Patient"))
                .body("appointment.reference", equalTo("Appointment/" + id))
                .body(not(containsString("0201609995")));
        tell(byName(DOCTOR, "tentative")).statusCode(201);
        tell(byName(DOCTOR, "tentative")).statusCode(200);
        tell(byName(DOCTOR, "accepted")).statusCode(201).body("actor.display", equalTo("BFDKL"));
        to(id).body("total", equalTo(2))
                .body("entry.resource.participantStatus", equalTo(List.of("accepted", "accepted")));
        fhir().get(RESPONSES + "/" + id(patient))
                .then()
                .statusCode(200)
                .body("participantStatus", equalTo("accepted"))
                .body("meta.lastUpdated", notNullValue());
        xml().get(RESPONSES + "/" + id(patient))
                .then()
                .body(containsString("<AppointmentResponse"));
    }

    @Test
    void a_no_of_the_patient_cancels_nothing() {
        var id = booked(messages);
        tell(byId(id, EINER, "declined")).statusCode(201);
        fhir().get(Door.PATH + "/" + id)
                .then()
                .body("status", equalTo("booked"))
                .body("participant[0].status", equalTo("declined"));
        to(id).body("entry[0].resource.participantStatus", equalTo("declined"));
    }

    @Test
    void nobody_answers_for_a_relative() {
        var id = booked(messages);
        for (var actor :
                new String[] {
                    "{\"type\":\"RelatedPerson\",\"display\":\"Max\"}",
                    "{\"reference\":\"RelatedPerson/7\"}"
                })
            tell(byId(id, actor, "accepted"))
                    .statusCode(422)
                    .body("issue[0].code", equalTo("business-rule"))
                    .body("issue[0].diagnostics", containsString("through their own link"))
                    .body(not(containsString("Max")));
        to(id).body("total", equalTo(0));
    }

    @Test
    void relatives_answers_are_told_without_who_they_are() {
        var id = booked(messages);
        var before = clock.instant().minusSeconds(60);
        var relative = relatives.answers(UUID.fromString(id), "DECLINED");
        var told =
                to(id).body("total", equalTo(1))
                        .body("entry[0].resource.actor.type", equalTo("RelatedPerson"))
                        .body("entry[0].resource.actor.display", equalTo("Pårørende"))
                        .body("entry[0].resource.participantStatus", equalTo("declined"))
                        .extract();
        for (var secret : relative.secrets()) assertThat(told.asString()).doesNotContain(secret);
        String answer = told.path("entry[0].resource.id");
        assertThat(answer).startsWith(id + ".");
        fhir().get(RESPONSES + "/" + answer).then().statusCode(200);
        fhir().queryParam("_lastUpdated", "ge" + before)
                .get(RESPONSES)
                .then()
                .statusCode(200)
                .body("entry.resource.id", hasItem(answer));
        fhir().queryParam("_lastUpdated", "ge" + before)
                .queryParam("_lastUpdated", "lt" + before.plusSeconds(1))
                .get(RESPONSES)
                .then()
                .body("entry.findAll { it != null }.resource.id", not(hasItem(answer)));
    }

    @Test
    void a_relative_whose_way_in_is_closed_has_answered_nothing() {
        var id = booked(messages);
        relatives.answers(UUID.fromString(id), "ACCEPTED").withdraws();
        to(id).body("total", equalTo(0));
    }

    @Test
    void answers_since_a_time_come_page_by_page() {
        var since = clock.instant();
        var first = booked(messages);
        var second = booked(other);
        tell(byId(first, EINER, "accepted")).statusCode(201);
        tell(byId(second, EINER, "accepted")).statusCode(201);
        var page =
                fhir().queryParam("_lastUpdated", "ge" + since)
                        .queryParam("_count", 1)
                        .get(RESPONSES)
                        .then()
                        .body("entry", hasSize(1))
                        .extract();
        String next = page.path("link.find { it.relation == 'next' }.url");
        fhir().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("entry[0].resource.id", not(equalTo(page.path("entry[0].resource.id"))));
    }

    @Test
    void another_patient_and_whoever_cannot_be_placed_are_refused() {
        var id = booked(messages);
        tell(byId(id, EINER.replace("0201609995", "0211223989"), "accepted"))
                .statusCode(422)
                .body("issue[0].expression", hasItem("AppointmentResponse.actor"))
                .body(not(containsString("0211223989")));
        tell(byId(id, "{\"display\":\"nogen\"}", "accepted"))
                .statusCode(422)
                .body("issue[0].expression", hasItem("AppointmentResponse.actor"));
        tell(byId(id, "{\"type\":\"Practitioner\"}", "accepted")).statusCode(422);
        tell(byId(id, EINER, "maybe"))
                .statusCode(422)
                .body("issue[0].expression", hasItem("AppointmentResponse.participantStatus"));
        tell("{\"resourceType\":\"AppointmentResponse\",\"actor\":%s,\"participantStatus\":\"accepted\"}"
                        .formatted(EINER))
                .statusCode(422)
                .body("issue[0].expression", hasItem("AppointmentResponse.appointment"));
        tell(messages.text("booked")).statusCode(400);
    }

    @Test
    void what_is_over_or_unknown_is_not_answered() {
        tell(byId(UUID.randomUUID().toString(), EINER, "accepted")).statusCode(404);
        tell(byName(EINER, "accepted")).statusCode(404);
        var id = booked(messages);
        put(messages, messages.text("cancelled")).statusCode(200);
        tell(byId(id, EINER, "accepted")).statusCode(409);
        fhir().get(RESPONSES + "/" + id + ".patient").then().statusCode(404);
        fhir().get(RESPONSES + "/nothing").then().statusCode(404);
    }

    @Test
    void a_search_says_what_it_searches_for_and_never_a_number() {
        fhir().get(RESPONSES).then().statusCode(400);
        fhir().queryParam("patient", "x").get(RESPONSES).then().statusCode(400);
        fhir().queryParam("_lastUpdated", "lt2030-01-01").get(RESPONSES).then().statusCode(400);
        fhir().queryParam("appointment.identifier", "urn:oid:1.2.208.176.1.2|0201609995")
                .get(RESPONSES)
                .then()
                .statusCode(400)
                .body(not(containsString("0201609995")));
        fhir().queryParam("appointment", UUID.randomUUID())
                .get(RESPONSES)
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    private static String booked(Messages messages) {
        return id(put(messages, messages.text("booked")).statusCode(201));
    }

    private static ValidatableResponse tell(String body) {
        return fhir().body(body).post(RESPONSES).then();
    }

    private static ValidatableResponse to(String id) {
        return fhir().queryParam("appointment", "Appointment/" + id)
                .get(RESPONSES)
                .then()
                .statusCode(200);
    }

    private static String byId(String id, String actor, String status) {
        return response("{\"reference\":\"Appointment/" + id + "\"}", actor, status);
    }

    private String byName(String actor, String status) {
        return response(
                "{\"identifier\":{\"system\":\"%s\",\"value\":\"%s\"}}"
                        .formatted(Messages.SYSTEM, messages.value()),
                actor,
                status);
    }

    private static String response(String appointment, String actor, String status) {
        return """
        {"resourceType":"AppointmentResponse","appointment":%s,"actor":%s,
          "participantStatus":"%s","comment":"nok"}\
        """
                .formatted(appointment, actor, status);
    }
}
