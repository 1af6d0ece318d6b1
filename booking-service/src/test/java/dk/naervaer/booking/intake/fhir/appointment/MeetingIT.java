package dk.naervaer.booking.intake.fhir.appointment;

import static dk.naervaer.booking.intake.fhir.Door.PATH;
import static dk.naervaer.booking.intake.fhir.Door.fhir;
import static dk.naervaer.booking.intake.fhir.Door.id;
import static dk.naervaer.booking.intake.fhir.Door.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// How to get into the EPJ's own video meeting: kept sealed, and given back to that EPJ alone.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
public class MeetingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String URL = "https://portal.vconf.dk/?url=721834&pin=";
    private static final String FUT = "http://ehealth.sundhed.dk/fhir/StructureDefinition/ehealth-";

    @Inject Pool pool;

    private final Messages messages = new Messages();
    private final Messages other = new Messages();

    @Test
    void what_the_epj_says_of_its_meeting_is_given_back_wherever_it_reads_the_appointment() {
        var created = put(messages, meeting(messages, "37835")).statusCode(201);
        var id = id(created);
        assertMeets(created, "", "37835");
        assertMeets(fhir().get(PATH + "/" + id).then().statusCode(200), "", "37835");
        var found = fhir().queryParam("identifier", messages.identifier()).get(PATH).then();
        assertMeets(found, "entry[0].resource.", "37835");
        put(messages, meeting(messages, "37835")).statusCode(200).header("ETag", "W/\"2\"");
    }

    @Test
    void a_new_pin_is_read_although_the_appointment_is_at_the_same_version() {
        var id = id(put(messages, meeting(messages, "37835")).statusCode(201));
        put(messages, meeting(messages, "99001")).statusCode(200).header("ETag", "W/\"2\"");
        var again = fhir().header("If-None-Match", "W/\"2\"").get(PATH + "/" + id).then();
        assertMeets(again.statusCode(200), "", "99001");
    }

    @Test
    void a_message_that_says_nothing_of_it_leaves_it_as_it_is() {
        put(messages, meeting(messages, "37835")).statusCode(201);
        assertMeets(put(messages, messages.text("moved")).statusCode(200), "", "37835");
    }

    @Test
    void what_was_said_last_stands_whichever_comes_first() {
        put(messages, toldAt(meeting(messages, "2"), "2026-11-20T10:00:02Z")).statusCode(201);
        assertMeets(
                put(messages, toldAt(meeting(messages, "1"), "2026-11-20T10:00:01Z"))
                        .statusCode(200),
                "",
                "2");
    }

    @Test
    void a_message_under_a_key_is_not_heard_again_after_a_newer_one() {
        var keyed = meeting(messages, "1");
        put(fhir().header("Idempotency-Key", messages.value()), messages, keyed).statusCode(201);
        put(messages, meeting(messages, "2")).statusCode(200);
        put(fhir().header("Idempotency-Key", messages.value()), messages, keyed).statusCode(200);
        assertMeets(put(messages, messages.text("booked")), "", "2");
    }

    @Test
    void a_bundle_tells_of_meetings_as_well() {
        for (var type : new String[] {"batch", "transaction"}) {
            var mine = new Messages();
            var answer =
                    fhir().body(
                                    """
                                    {"resourceType":"Bundle","type":"%s","entry":[{
                                      "request":{"method":"PUT","url":"Appointment?identifier=%s"},
                                      "resource":%s}]}\
                                    """
                                            .formatted(
                                                    type,
                                                    mine.identifier(),
                                                    meeting(mine, "37835")))
                            .post("/fhir/r4")
                            .then()
                            .statusCode(200);
            assertMeets(answer, "entry[0].resource.", "37835");
        }
    }

    @Test
    void nothing_of_it_stands_in_clear_in_the_store_or_in_what_staff_see() {
        put(messages, meeting(messages, "83517206")).statusCode(201);
        put(other, other.text("booked"))
                .statusCode(201)
                .body(not(containsString("83517206")))
                .body(not(containsString("vconf")));
        var told =
                pool.query("select count(*) from event where stream_id like 'meeting/%'")
                        .execute()
                        .await()
                        .atMost(PATIENCE);
        assertThat(told.iterator().next().getLong(0)).isPositive();
        for (var table : new String[] {"event", "day_list", "epj_message"}) {
            var clear =
                    pool.preparedQuery("select count(*) from " + table + " t where t::text like $1")
                            .execute(Tuple.of("%83517206%"))
                            .await()
                            .atMost(PATIENCE);
            assertThat(clear.iterator().next().getLong(0)).as(table).isZero();
        }
    }

    @Test
    void what_is_no_meeting_is_taken_with_a_warning() {
        var odd = meeting(messages, "ring til os");
        put(fhir().header("Prefer", "return=OperationOutcome"), messages, odd)
                .statusCode(201)
                .body("issue[0].severity", equalTo("warning"))
                .body("issue[0].expression[0]", containsString("guest-pin-code"))
                .body(not(containsString("ring til os")));
    }

    private static void assertMeets(ValidatableResponse answer, String at, String pin) {
        var value = at + "extension.find { it.url == '%s%s' }.value%s";
        answer.body(value.formatted(FUT, "meeting-url", "Uri"), equalTo(URL + pin))
                .body(value.formatted(FUT, "vmr-uri", "Uri"), equalTo("sip:721834@vconf.dk"))
                .body(value.formatted(FUT, "guest-pin-code", "String"), equalTo(pin))
                .body(value.formatted(FUT, "host-pin-code", "String"), equalTo("4711"))
                .body(
                        at
                                + "identifier.find { it.system == 'http://vdx.medcom.dk/meeting' }.value",
                        equalTo("ce49074b"));
    }

    private static String meeting(Messages messages, String pin) {
        return meeting(messages.text("booked"), pin);
    }

    static String meeting(String body, String pin) {
        var extensions =
                String.join(
                        ",",
                        fut("meeting-url", "valueUri", URL + pin.replace(" ", "%20")),
                        fut("vmr-uri", "valueUri", "sip:721834@vconf.dk"),
                        fut("guest-pin-code", "valueString", pin),
                        fut("host-pin-code", "valueString", "4711"));
        return body.replaceFirst("\\{", "{\"extension\":[" + extensions + "],")
                .replaceFirst(
                        "\"identifier\": *\\[",
                        "\"identifier\":[{\"system\":\"http://vdx.medcom.dk/meeting\",\"value\":\"ce49074b\"},");
    }

    private static String toldAt(String meeting, String instant) {
        return meeting.replaceFirst(
                "\"extension\":\\[",
                "\"extension\":[{\"url\":\"%s\",\"valueInstant\":\"%s\"},"
                        .formatted(FhirSystems.TOLD_AT, instant));
    }

    private static String fut(String name, String type, String value) {
        return "{\"url\":\"%s%s\",\"%s\":\"%s\"}".formatted(FUT, name, type, value);
    }
}
