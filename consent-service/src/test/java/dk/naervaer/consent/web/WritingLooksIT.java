package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.consent.heard.SpeakingEpjs;
import dk.naervaer.consent.patient.Patients;
import dk.naervaer.consent.relative.Proposer;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.ProposeConsent;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.testing.Endpoints;
import dk.naervaer.testing.Endpoints.Endpoint;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever is sent leaves a row of whom its answer shows, as every page does (I7), and so does
/// whatever is asked about cases. The clock goes on between them: who looks twice in a quarter of
/// an hour is written once.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class WritingLooksIT {

    private static final Duration A_QUARTER = Duration.ofMinutes(16);
    private static final String LONNI = "0201609996";
    private static final String DRENG = "1306249995";
    private static final String EINER = "0201609995";
    private static final String UNIT = "herlev-kardiologi";

    @Inject Neighbours neighbours;
    @Inject Callers callers;
    @Inject SpeakingEpjs epjs;
    @Inject Persons persons;
    @Inject ProjectionRunner projections;
    @Inject Pool pool;

    @Inject
    CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection> relatives;

    private final Set<String> silent = new TreeSet<>();
    private final SoftAssertions soft = new SoftAssertions();
    private Instant time = RelativeExamples.NOW;
    private PersonId patient = RelativeExamples.PATIENT;

    @BeforeEach
    void lonniIsAPatient() {
        patient = neighbours.patient(LONNI);
    }

    @AfterEach
    void everythingIsAsBefore() {
        callers.nobody();
        FixedClock.back();
    }

    @Test
    void whatever_a_patient_sends_leaves_a_row_where_it_is_answered_with_a_page_or_a_body() {
        for (var door : doors(Roles.PATIENT, "(?!/acting|/access).*")) {
            var ids = ids(door);
            later();
            walk(door, ids, "patient:" + patient + " patient OWN");
        }
        soft.assertAll();
        assertThat(silent)
                .containsExactlyInAnyOrder(
                        "DELETE /api/barred/{id}",
                        "POST /api/consents/proposals",
                        "POST /api/consents/{id}/objection",
                        "POST /barred/{id}/removal",
                        "POST /consents/{id}/objection",
                        "POST /consents/{id}/pause",
                        "POST /consents/{id}/refusal",
                        "POST /consents/{id}/resumption",
                        "POST /consents/{id}/withdrawal",
                        "POST /data");
    }

    @Test
    void whatever_staff_write_down_leaves_a_row_where_it_is_answered_with_a_page_or_a_body() {
        var appointment = neighbours.booked(patient).toString();
        for (var door : doors(Roles.CLINICIAN, ".*/(appointments|journal)/.*")) {
            callers.citizen(LONNI, "Lonni Test Lauridsen");
            var relative = Asking.named(null, "Tove", "Holm");
            var consent = Asking.give(null, relative, "2027-06-30", 201);
            later();
            callers.staff("laege", Roles.CLINICIAN, "Sofie Læge", UNIT);
            var id = door.path().contains("appointments") ? appointment : consent;
            walk(door, Map.of("id", id, "relative", relative), "staff:laege clinician CARE");
        }
        soft.assertAll();
        assertThat(silent)
                .containsExactlyInAnyOrder(
                        "POST /appointments/{id}/record/ability", "PUT /api/journal/{id}/{matter}");
    }

    @Test
    void whatever_the_privacy_officer_sends_leaves_a_row_where_it_shows_somebody() {
        callers.officer("dpo");
        String request =
                given().contentType("application/json")
                        .body("{\"classes\":[\"MESSAGE\"]}")
                        .post("/api/privacy/persons/" + patient + "/erasure-requests")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        for (var door : doors(Roles.PRIVACY_OFFICER, "(/api)?/privacy/.*")) {
            later();
            var id = door.path().contains("requests/{id}") ? request : patient.toString();
            walk(door, Map.of("id", id), "staff:dpo privacy-officer PRIVACY");
        }
        given().delete("/api/privacy/persons/" + patient + "/legal-hold");
        soft.assertAll();
        assertThat(silent)
                .containsExactlyInAnyOrder(
                        "DELETE /api/privacy/persons/{id}/legal-hold",
                        "POST /privacy/persons/{id}/hold/lift",
                        "POST /privacy/persons/{id}/report",
                        "PUT /api/privacy/persons/{id}/legal-hold");
    }

    @Test
    void whatever_an_epj_asks_in_a_body_leaves_a_row() {
        neighbours.booked(patient);
        callers.citizen(LONNI, "Lonni Test Lauridsen");
        var consent = Asking.give(null, Asking.named(null, "Tove", "Holm"), "2027-06-30", 201);
        epjs.speaksFor("looking-epj", "*");
        callers.epj("looking-epj");
        for (var door : doors(Roles.EPJ_SYSTEM, "/fhir/.*")) {
            later();
            walk(door, Map.of("id", consent), "system:looking-epj epj-system EXCHANGE");
        }
        soft.assertAll();
        assertThat(silent).isEmpty();
    }

    @Test
    void whoever_sees_a_case_leaves_a_row() {
        patient = neighbours.patient(DRENG);
        var appointment = neighbours.booked(patient).toString();
        callers.staff("laege", Roles.CLINICIAN, "Sofie Læge", UNIT);
        await().until(() ->
                given().get("/appointments/" + appointment + "/record").statusCode() == 200);
        var doors =
                Endpoints.of("dk.naervaer.consent").stream()
                        .filter(door -> door.path().matches("(/api)?/cases.*"))
                        .toList();
        assertThat(doors).hasSize(8).allMatch(Endpoint::looks);
        for (var door : doors) {
            callers.citizen(DRENG, "Dreng Test Levendefødt");
            var family = "Holm" + "ABCDEFGH".charAt(doors.indexOf(door));
            Asking.give(null, Asking.named(null, "Tove", family), "2027-06-30", 202);
            callers.staff("laege", Roles.CLINICIAN, "Sofie Læge", UNIT);
            var one = Asking.caseOf("Tove " + family);
            later();
            walk(door, Map.of("id", one), "staff:laege clinician CARE");
        }
        soft.assertAll();
        assertThat(silent).containsExactly("POST /cases/{id}/owner");
    }

    @Test
    void whom_somebody_may_act_for_sees_that_they_have_looked() {
        run(
                """
                insert into representation values ('%s', '%s', 'GUARDIAN', '2020-01-01')
                on conflict do nothing
                """
                        .formatted(
                                persons.lookupOf(Patients.CPR, LONNI),
                                persons.lookupOf(Patients.CPR, EINER)));
        FixedClock.move("2027-03-01T08:00:00Z");
        var before = rows().size();
        callers.citizen(EINER, "Einer Test Lauridsen");
        assertThat(given().accept("text/html").get("/acting").asString())
                .contains("act-" + patient);
        assertThat(rows()).hasSizeGreaterThan(before);
    }

    private static List<Endpoint> doors(String role, String path) {
        return Endpoints.of("dk.naervaer.consent").stream()
                .filter(Endpoint::looks)
                .filter(one -> !one.verb().equals("GET"))
                .filter(one -> one.roles().contains(role) && one.path().matches(path))
                .toList();
    }

    /// One relative for each, with a consent, or a proposal where that is what is answered.
    private Map<String, String> ids(Endpoint door) {
        callers.citizen(LONNI, "Lonni Test Lauridsen");
        var relative = Asking.named(null, "Tove", "Holm");
        if (door.question().equals("POST /api/consents")) return Map.of("relative", relative);
        var consent =
                door.path().matches(".*(acceptance|refusal)")
                        ? proposed(relative)
                        : Asking.give(null, relative, "2027-06-30", 201);
        if (door.question().matches("DELETE .*pause|POST .*resumption"))
            given().post("/api/consents/" + consent + "/pause").then().statusCode(200);
        var id = door.path().contains("consents/{id}") ? consent : relative;
        return Map.of("id", id, "relative", relative);
    }

    private String proposed(String relative) {
        var consent = UUID.randomUUID();
        var grant = RelativeExamples.attend(Scope.all(), RelativeExamples.UNTIL);
        var command =
                new ProposeConsent(
                        consent, grant, Proposer.EPJ, null, time, RelativeExamples.TODAY);
        relatives
                .handle(relative, command, Metadata.of("test", "test"))
                .chain(() -> projections.reached(new StreamId("relative", relative), 2))
                .await()
                .indefinitely();
        return consent.toString();
    }

    private void later() {
        time = time.plus(A_QUARTER);
        FixedClock.move(time.toString());
    }

    /// An answer without a body shows nobody, and one that is only a fault neither: the fact that
    /// follows stands under its own name.
    private void walk(Endpoint door, Map<String, String> ids, String viewer) {
        var before = rows().size();
        var answer = AnyBody.blank(door, ids);
        var fault = answer.statusCode() == 404 || answer.contentType().contains("problem");
        if (answer.asByteArray().length == 0 || fault) {
            silent.add(door.question());
            return;
        }
        soft.assertThat(answer.statusCode()).as(door.row()).isIn(200, 201, 202, 422);
        soft.assertThat(rows()).as(door.row()).hasSizeGreaterThan(before).contains(viewer);
        later();
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }

    private List<String> rows() {
        var sql =
                """
                select concat_ws(' ', metadata ->> 'actor', data ->> 'role', data ->> 'purpose')
                from event where stream_id = 'access/%s/consent-service'
                """
                        .formatted(patient);
        var rows = pool.query(sql).execute().await().indefinitely();
        return StreamSupport.stream(rows.spliterator(), false).map(r -> r.getString(0)).toList();
    }
}
