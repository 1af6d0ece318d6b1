package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dk.naervaer.testing.Endpoints;
import dk.naervaer.testing.Endpoints.Endpoint;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Visitor;
import dk.naervaer.web.identity.Roles;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestIdentityAssociation;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Role by endpoint and somebody else's id by endpoint, every cell of the table in docs/access.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class AccessIT {

    private static final List<String> ROLES =
            List.of(
                    Roles.EPJ_SYSTEM,
                    Roles.PATIENT,
                    Roles.SECRETARY,
                    Roles.CLINICIAN,
                    Roles.COORDINATOR,
                    Roles.MANAGER,
                    Roles.PRIVACY_OFFICER,
                    Roles.OPERATOR);

    private static final Set<String> STEP_UP =
            Set.of(
                    "POST /access/export",
                    "POST /api/operations/erasures",
                    "GET /api/privacy/breach-report",
                    "POST /api/privacy/erasure-requests/{id}/answers",
                    "GET /api/privacy/persons/{id}/report",
                    "POST /api/privacy/retention/runs",
                    "POST /data",
                    "POST /erasure",
                    "POST /privacy/breach/file",
                    "POST /privacy/persons/{id}/report",
                    "POST /privacy/requests/{id}/answers",
                    "POST /privacy/retention/runs");

    private static final String ANY_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /// What a patient has of everything.
    private record Belongings(String relative, String consent, String bar, String appointment) {

        /// Of the kind that the endpoint asks for.
        String at(Endpoint door) {
            var path = door.path();
            if (path.contains("appointments/{id}")) return appointment;
            if (path.contains("barred/{id}")) return bar;
            return path.matches(".*(onsents?|journal)/\\{id}.*") ? consent : relative;
        }
    }

    @Inject Neighbours neighbours;
    @Inject Callers callers;
    @Inject TestIdentityAssociation identities;

    @AfterEach
    void nobodyIsSignedIn() {
        callers.nobody();
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        var soft = new SoftAssertions();
        for (var door : all())
            soft.assertThat(status(door))
                    .as(door.row())
                    .isEqualTo(door.roles().isEmpty() ? 200 : 401);
        soft.assertAll();
    }

    @Test
    void each_role_reaches_its_own_endpoints_and_no_other() {
        var soft = new SoftAssertions();
        for (var role : ROLES) {
            come(9_999_999_999L, role);
            for (var door : all()) check(soft, role, door);
        }
        soft.assertAll();
    }

    /// A live line never ends: only its refusals are tried.
    private static void check(SoftAssertions soft, String role, Endpoint door) {
        var cell = role + " at " + door.row();
        if (!door.roles().isEmpty() && !door.roles().contains(role))
            soft.assertThat(status(door)).as(cell).isEqualTo(403);
        else if (!door.live()) soft.assertThat(status(door)).as(cell).isNotIn(401, 403, 500);
    }

    @Test
    void who_has_not_signed_in_just_now_takes_nothing_out_and_lets_nothing_go() {
        come(999_999_999L, Roles.PRIVACY_OFFICER, Roles.PATIENT);
        var soft = new SoftAssertions();
        var found = Endpoints.of("dk.naervaer.consent", "dk.naervaer.operations");
        var asked = found.stream().filter(door -> STEP_UP.contains(door.question())).toList();
        assertThat(asked).hasSameSizeAs(STEP_UP);
        for (var door : asked) soft.assertThat(status(door)).as(door.row()).isEqualTo(401);
        soft.assertAll();
    }

    @Test
    void whom_the_privacy_officer_guesses_is_not_there() {
        come(9_999_999_999L, Roles.PRIVACY_OFFICER);
        var doors =
                doors(door ->
                        door.roles().contains(Roles.PRIVACY_OFFICER)
                                && door.path().contains("{id}"));
        assertThat(doors).hasSizeGreaterThan(10);
        var soft = new SoftAssertions();
        for (var door : doors) soft.assertThat(status(door)).as(door.row()).isEqualTo(404);
        soft.assertAll();
    }

    @Test
    void a_form_that_comes_from_another_site_is_refused() {
        come(9_999_999_999L, ROLES.toArray(String[]::new));
        var forms =
                doors(door -> !door.verb().equals("GET") && !door.path().matches("/(api|fhir)/.*"));
        assertThat(forms).hasSizeGreaterThan(25);
        var soft = new SoftAssertions();
        for (var door : forms) {
            var elsewhere = AnyBody.plain().header("Sec-Fetch-Site", "cross-site");
            elsewhere.header("Cookie", "q_session=x");
            var answer = AnyBody.filled(door, UUID.randomUUID().toString(), elsewhere);
            soft.assertThat(answer.statusCode()).as(door.row()).isEqualTo(403);
        }
        soft.assertAll();
    }

    @Test
    void what_is_another_patients_is_as_if_it_were_not_there() {
        var victim = victim();
        neighbours.patient(Neighbours.EINER);
        callers.citizen(Neighbours.EINER, "Einer Test Lauridsen");
        var doors =
                doors(door ->
                        door.roles().contains(Roles.PATIENT)
                                && (door.path().contains("{id}") || names(door)));
        assertThat(doors).hasSizeGreaterThan(25);
        alike(doors, victim);
        callers.citizen(Neighbours.MAGNUS, "Magnus Test Lauridsen");
        assertThat(Asking.state(null, victim.consent())).isEqualTo("OPEN SELF");
        given().get("/api/barred").then().body("id", hasItem(victim.bar()));
    }

    @Test
    void nothing_is_given_to_another_patients_relative_by_a_form_that_names_somebody() {
        var victim = victim();
        neighbours.patient(Neighbours.EINER);
        callers.citizen(Neighbours.EINER, "Einer Test Lauridsen");
        var relative = victim.relative();
        for (var propose : List.of("", "yes"))
            Written.form(relative, "Asta", "ALL")
                    .formParam("propose", propose)
                    .post("/relatives")
                    .then()
                    .statusCode(303);
        callers.citizen(Neighbours.MAGNUS, "Magnus Test Lauridsen");
        given().get("/api/consents")
                .then()
                .body("findAll { it.relativeId == '" + relative + "' }", hasSize(1));
    }

    /// The relative stands in the body.
    private static boolean names(Endpoint door) {
        return door.question().matches("POST /api/consents(/proposals)?");
    }

    @Test
    void what_is_of_another_department_or_no_concern_of_the_epj_is_as_if_it_were_not_there() {
        var victim = victim();
        callers.staff("ansat", Roles.CLINICIAN, "Karen Kliniker", "rigshospitalet-onkologi");
        alike(
                doors(door ->
                        door.roles().contains(Roles.CLINICIAN)
                                && door.path().matches(".*(appointments|journal)/\\{id}.*")),
                victim);
        come(0, Roles.EPJ_SYSTEM);
        alike(
                doors(door ->
                        door.roles().contains(Roles.EPJ_SYSTEM) && door.path().contains("{id}")),
                victim);
    }

    private static void alike(List<Endpoint> doors, Belongings victim) {
        assertThat(doors).isNotEmpty();
        var soft = new SoftAssertions();
        for (var door : doors) {
            var real = AnyBody.filled(door, victim.at(door));
            var guessed = AnyBody.filled(door, UUID.randomUUID().toString());
            soft.assertThat(real.statusCode()).as(door.row()).isIn(204, 303, 403, 404);
            soft.assertThat(told(real)).as(door.row()).isEqualTo(told(guessed));
        }
        soft.assertAll();
    }

    private static String told(Response answer) {
        return (answer.statusCode() + " " + answer.getHeader("Location") + "\n" + answer.asString())
                .replaceAll(ANY_ID, "ID")
                .replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void no_answer_to_a_patient_has_a_tag_by_which_another_could_be_guessed() {
        var own = victim();
        var soft = new SoftAssertions();
        for (var door :
                doors(one ->
                        one.verb().equals("GET")
                                && !one.live()
                                && !one.path().contains("{token}")
                                && one.roles().contains(Roles.PATIENT))) {
            var answer = AnyBody.filled(door, own.at(door));
            soft.assertThat(answer.statusCode()).as(door.row()).isEqualTo(200);
            soft.assertThat(answer.getHeader("ETag")).as(door.row()).isNull();
            soft.assertThat(answer.getHeader("Last-Modified")).as(door.row()).isNull();
        }
        soft.assertAll();
    }

    /// Magnus, signed in, with one of everything.
    private Belongings victim() {
        var appointment = neighbours.booked(neighbours.patient(Neighbours.MAGNUS));
        callers.citizen(Neighbours.MAGNUS, "Magnus Test Lauridsen");
        var relative = Asking.named(null, "Asta", "Holm");
        var consent = Asking.give(null, relative, "2027-06-30", 201);
        given().contentType("application/json")
                .body("{\"name\":\"Ole Holm\"}")
                .post("/api/barred")
                .then()
                .statusCode(201);
        String bar = given().get("/api/barred").then().extract().path("id[0]");
        return new Belongings(relative, consent, bar, appointment.toString());
    }

    private void come(long signedInAt, String... roles) {
        var who = QuarkusSecurityIdentity.builder();
        who.setPrincipal(new Visitor("somebody", Map.of("auth_time", signedInAt)));
        for (var role : roles) who.addRole(role);
        identities.setTestIdentity(who.build());
    }

    private static List<Endpoint> all() {
        return Endpoints.of("dk.naervaer.consent");
    }

    private static List<Endpoint> doors(Predicate<Endpoint> which) {
        return all().stream().filter(which).toList();
    }

    private static int status(Endpoint door) {
        return AnyBody.filled(door, UUID.randomUUID().toString()).statusCode();
    }
}
