package dk.naervaer.booking.intake.fhir.appointment;

import static dk.naervaer.booking.intake.fhir.Door.PATH;
import static dk.naervaer.booking.intake.fhir.Door.fhir;
import static dk.naervaer.booking.intake.fhir.Door.id;
import static dk.naervaer.booking.intake.fhir.Door.post;
import static dk.naervaer.booking.intake.fhir.Door.put;
import static dk.naervaer.booking.intake.fhir.Door.toldAt;
import static dk.naervaer.booking.intake.fhir.Door.with;
import static dk.naervaer.booking.intake.fhir.Door.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import dk.naervaer.booking.intake.fhir.reading.Dialects;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
class InteractionsIT {

    private final Messages one = new Messages();
    private final Messages other = new Messages();

    @Test
    void a_create_makes_an_appointment_known_and_brings_a_known_one_up_to_date() {
        var id = id(post(fhir(), one.text("booked")).statusCode(201).header("ETag", "W/\"2\""));
        post(fhir(), one.text("booked")).statusCode(200).body("id", equalTo(id));
        post(fhir(), one.text("moved")).statusCode(200).header("ETag", "W/\"4\"");
    }

    @Test
    void a_create_only_if_there_is_none_leaves_the_existing_as_it_is() {
        var condition = "identifier=" + one.identifier();
        post(fhir().header("If-None-Exist", condition), one.text("booked")).statusCode(201);
        post(fhir().header("If-None-Exist", condition), one.text("moved"))
                .statusCode(200)
                .header("ETag", "W/\"2\"")
                .body("start", equalTo("2027-01-14T10:00:00+01:00"));
        post(fhir().header("If-None-Exist", "date=2027-01-14"), one.text("moved")).statusCode(400);
    }

    @Test
    void identifiers_of_different_appointments_are_a_failed_condition() {
        put(one, one.text("booked")).statusCode(201);
        put(other, other.text("booked")).statusCode(201);
        var both = with(one.text("moved"), other.value());
        put(one, both)
                .statusCode(412)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].diagnostics", containsString("different appointments"));
        post(fhir(), both).statusCode(412);
    }

    @Test
    void another_identifier_becomes_a_name_of_the_same_appointment_in_any_order() {
        var id = id(put(one, one.text("booked")).statusCode(201));
        post(fhir(), with(one.text("moved"), other.value()))
                .statusCode(200)
                .body("id", equalTo(id));
        put(other, other.text("booked")).statusCode(200).body("id", equalTo(id));
        fhir().queryParam("identifier", other.identifier())
                .get(PATH)
                .then()
                .body("entry[0].resource.id", equalTo(id));
        fhir().get(PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void what_is_refused_leaves_no_name_behind() {
        var id = id(put(one, one.text("booked")).statusCode(201));
        var another = with(one.text("booked"), other.value()).replace("0201609995", "0201919990");
        put(one, another).statusCode(422);
        var its = id(put(other, other.text("booked")).statusCode(201));
        assertThat(its).isNotEqualTo(id);
    }

    @Test
    void an_update_by_id_needs_a_known_appointment_that_carries_the_id() {
        var id = id(put(one, one.text("booked")).statusCode(201));
        var moved = withId(one.text("moved"), id);
        fhir().body(moved).put(PATH + "/" + id).then().statusCode(200).header("ETag", "W/\"4\"");
        fhir().body(one.text("moved")).put(PATH + "/" + id).then().statusCode(400);
        var unknown = UUID.randomUUID().toString();
        fhir().body(withId(one.text("moved"), unknown))
                .put(PATH + "/" + unknown)
                .then()
                .statusCode(404);
        fhir().body(withId(other.text("moved"), id))
                .put(PATH + "/" + id)
                .then()
                .statusCode(422)
                .body("issue[0].expression", hasItem("Appointment.identifier"));
    }

    @Test
    void the_answer_is_as_long_as_is_preferred() {
        put(fhir().header("Prefer", "return=minimal"), one, one.text("booked"))
                .statusCode(201)
                .header("Location", containsString("/fhir/r4/Appointment/"))
                .header("ETag", "W/\"2\"")
                .body(emptyString());
        put(fhir().header("Prefer", "return=OperationOutcome"), one, one.text("booked"))
                .statusCode(200)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].severity", equalTo("information"));
        put(fhir().header("Prefer", "return=representation"), one, one.text("booked"))
                .body("resourceType", equalTo("Appointment"));
    }

    @Test
    void virtual_without_more_is_taken_with_a_warning() {
        var virtual = one.text("booked").replace("\"regular\"", "\"ALCA03\"");
        put(fhir().header("Prefer", "return=OperationOutcome"), one, virtual)
                .statusCode(201)
                .body("issue[0].severity", equalTo("warning"))
                .body("issue[0].expression[0]", equalTo("Appointment.serviceType"));
        put(one, one.text("booked").replace("\"regular\"", "\"video\"")).statusCode(200);
        put(one, virtual).body("serviceType[0].coding[0].code", equalTo("video"));
    }

    @Test
    void xml_is_taken_and_answered_as_json_is() {
        put(xml(), one, Dialects.xml(one.text("booked")))
                .statusCode(201)
                .contentType("application/fhir+xml")
                .body("Appointment.status.@value", equalTo("booked"));
        fhir().queryParam("_format", "xml")
                .get("/fhir/r4/metadata")
                .then()
                .statusCode(200)
                .contentType("application/fhir+xml");
        put(xml(), one, Dialects.xml(one.text("booked").replace("\"booked\"", "\"waitlist\"")))
                .statusCode(422)
                .contentType("application/fhir+xml")
                .body("OperationOutcome.issue.expression.@value", equalTo("Appointment.status"));
        put(fhir().accept("text/html, application/fhir+xml;q=0.5"), one, one.text("booked"))
                .contentType("application/fhir+xml");
        fhir().queryParam("_format", "text/turtle")
                .get("/fhir/r4/metadata")
                .then()
                .statusCode(406)
                .contentType("application/fhir+json");
    }

    @Test
    void a_missed_and_a_mistaken_appointment_are_told_back_as_they_were_told() {
        put(one, one.text("booked").replace("\"booked\"", "\"noshow\""))
                .statusCode(201)
                .body("status", equalTo("noshow"));
        put(other, other.text("booked").replace("\"booked\"", "\"entered-in-error\""))
                .statusCode(201)
                .body("status", equalTo("entered-in-error"))
                .body("cancelationReason", nullValue());
        put(other, other.text("cancelled"))
                .body("status", equalTo("cancelled"))
                .body("cancelationReason.coding[0].code", equalTo("pat"));
    }

    @Test
    void what_was_said_later_stands_whichever_comes_first() {
        put(one, toldAt(one.text("moved"), "2026-11-20T10:00:01+01:00")).statusCode(201);
        put(one, toldAt(one.text("booked"), "2026-11-20T10:00:00+01:00"))
                .statusCode(200)
                .body("start", equalTo("2027-01-21T13:00:00+01:00"))
                .body("extension[0].url", equalTo(FhirSystems.TOLD_AT))
                .body("extension[0].valueInstant", equalTo("2026-11-20T09:00:01Z"));
        put(one, toldAt(one.text("booked"), "2026-11-20T10:00:02+01:00"))
                .body("start", equalTo("2027-01-14T10:00:00+01:00"));
    }

    @Test
    void a_key_is_answered_once_and_belongs_to_its_message() {
        var key = one.value();
        put(fhir().header("Idempotency-Key", key), one, one.text("booked")).statusCode(201);
        put(one, one.text("moved")).statusCode(200).header("ETag", "W/\"4\"");
        put(fhir().header("Idempotency-Key", key), one, one.text("booked"))
                .statusCode(200)
                .header("ETag", "W/\"2\"")
                .body("start", equalTo("2027-01-14T10:00:00+01:00"));
        put(fhir().header("Idempotency-Key", key), one, one.text("cancelled"))
                .statusCode(409)
                .body("issue[0].code", equalTo("conflict"));
        put(fhir().header("Idempotency-Key", "k".repeat(256)), one, one.text("booked"))
                .statusCode(400);
    }

    @Test
    void a_cancellation_before_anything_else_is_noted_until_there_is_enough_to_book() {
        var timeless = one.text("cancelled").replaceAll("\"(start|end)\": \"[^\"]*\",", "");
        put(one, toldAt(timeless, "2026-11-20T10:00:02Z"))
                .statusCode(201)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].diagnostics", containsString("Noted"));
        put(one, toldAt(one.text("booked"), "2026-11-20T10:00:01Z"))
                .statusCode(200)
                .body("status", equalTo("cancelled"));
    }

    @Test
    void a_patient_may_be_named_by_number_alone_once_known() {
        var bare = byNumber(one, "0201609995");
        put(other, other.text("booked")).statusCode(201);
        put(one, bare).statusCode(201).body("contained[0].name[0].family", equalTo("Lauridsen"));
        var stranger = new Messages();
        put(stranger, byNumber(stranger, "3103979995"))
                .statusCode(422)
                .body("issue[0].diagnostics", containsString("not known"));
    }

    @Test
    void a_department_may_be_named_by_its_shak_code() {
        var shak =
                one.text("booked")
                        .replace(FhirSystems.SOR, FhirSystems.SHAK)
                        .replace("99990000000101", "990101");
        put(one, shak)
                .statusCode(201)
                .body("participant[1].actor.identifier.system", equalTo(FhirSystems.SOR))
                .body("participant[1].actor.identifier.value", equalTo("99990000000101"));
    }

    @Test
    void relatives_in_a_message_are_proposed_and_never_answered_for() {
        var with = one.text("video-with-relative");
        put(fhir().header("Prefer", "return=OperationOutcome"), one, with)
                .statusCode(201)
                .body("issue[0].diagnostics", containsString("Relatives"));
        put(one, with.replace("needs-action", "declined"))
                .statusCode(200)
                .header("ETag", "W/\"3\"")
                .body("participant.size()", equalTo(2));
    }

    @Test
    void what_is_known_unchanged_is_not_read_twice() {
        var id = id(put(one, one.text("booked")).statusCode(201));
        fhir().header("If-None-Match", "W/\"2\"").get(PATH + "/" + id).then().statusCode(304);
        fhir().header("If-None-Match", "W/\"7\"")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("meta.versionId", equalTo("2"))
                .body("meta.profile[0]", notNullValue());
    }

    private static String withId(String body, String id) {
        return body.replaceFirst("\"identifier\"", "\"id\": \"" + id + "\", \"identifier\"");
    }

    private static String byNumber(Messages messages, String number) {
        return messages.text("booked")
                .replace(
                        "{\"reference\": \"#patient\"}",
                        "{\"identifier\": {\"system\": \"%s\", \"value\": \"%s\"}}"
                                .formatted(FhirSystems.CPR, number));
    }
}
