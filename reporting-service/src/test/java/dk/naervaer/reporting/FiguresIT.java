package dk.naervaer.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = NaervaerTestResource.class,
        initArgs = @ResourceArg(name = "mongo", value = "true"),
        scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "leder", roles = Roles.MANAGER)
@OidcSecurity(
        claims =
                @Claim(
                        key = "units",
                        value = "[\"fyn\",\"fyn-for-sig\"]",
                        type = ClaimType.JSON_ARRAY))
class FiguresIT {

    private static Town town;

    @BeforeAll
    static void a_region_with_a_hospital_and_its_departments() {
        town = new Town();
        town.register("fyn", "region", "Region Fyn", "", "");
        town.register("ouh", "hospital", "Odense Hospital", "fyn", "");
        town.register("ouh-hjerte", "department", "Hjerteambulatoriet", "ouh", "sor-ouh-hjerte");
        town.register("ouh-boern", "department", "Børneambulatoriet", "ouh", "sor-ouh-boern");
        town.register("ouh-tom", "department", "Ny afdeling", "ouh", "sor-ouh-tom");
        town.register("jylland", "region", "Region Jylland", "", "");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void one_appointment_all_the_way_is_one_consultation_in_the_managers_figures() {
        var appointment = town.book("ouh-hjerte", "2027-01-14");
        var invitation = town.invite(appointment);
        town.invite(appointment);
        town.join(invitation, 2);
        town.conclude(appointment, 2, "HELD", "PHYSICAL");
        town.conclude(town.book("ouh-hjerte", "2027-01-15"), 2, "NO_SHOW", "");

        awaitFigures(
                "ouh-hjerte",
                then ->
                        then.body("unit", equalTo("ouh-hjerte"))
                                .body("definitionVersion", equalTo(2))
                                .body("rows", hasSize(1))
                                .body("rows[0].period", equalTo("2027-01"))
                                .body("rows[0].consultations", equalTo(1))
                                .body("rows[0].virtual.numerator", equalTo(0))
                                .body("rows[0].virtual.denominator", equalTo(1))
                                .body("rows[0].withRelatives.numerator", equalTo(1))
                                .body("rows[0].relativesInvited", equalTo(2))
                                .body("rows[0].relativesJoined", equalTo(1))
                                .body("rows[0].noShow.numerator", equalTo(1))
                                .body("rows[0].noShow.denominator", equalTo(2)));
        awaitFigures("sor-ouh-hjerte", then -> then.body("rows[0].consultations", equalTo(1)));
    }

    @Test
    void facts_that_come_twice_or_before_what_they_follow_count_once() {
        var appointment = town.book("ouh-boern", "2027-01-20");
        town.conclude(appointment, 3, "HELD", "VIDEO");
        town.move(appointment, 2, "ouh-boern", "2027-01-21");
        town.conclude(appointment, 3, "HELD", "VIDEO");
        town.publish("appointments", "appointment.sung-about", appointment, 4, "{}");
        town.conclude(appointment, 5, "HELD", "VIDEO");
        town.publish("appointments", "appointment.booked", "broken", 1, "{\"slot\":null}");
        town.conclude(town.book("ouh-boern", "2027-01-22"), 2, "HELD", "PHONE");

        awaitFigures(
                "ouh-boern",
                then ->
                        then.body("rows[0].consultations", equalTo(2))
                                .body("rows[0].virtual.numerator", equalTo(1))
                                .body("position", not(equalTo(java.util.Map.of()))));
    }

    @Test
    void conversations_wishes_and_who_is_on_board_stand_beside_them() {
        a_ward_round_a_refusal_and_a_relative();

        awaitFigures(
                "ouh-kir",
                then ->
                        then.body("rows[0].conversations", equalTo(1))
                                .body("rows[0].consultations", equalTo(1))
                                .body("rows[0].relativeWishesMet.numerator", equalTo(1))
                                .body("rows[0].relativeWishesMet.denominator", equalTo(2))
                                .body("rows[0].relativeWishesUnmet.NO_EQUIPMENT", equalTo(1))
                                .body("departmentsOnBoard.on", equalTo("2027-01-31"))
                                .body("departmentsOnBoard.departments.numerator", equalTo(1))
                                .body("departmentsOnBoard.departments.denominator", equalTo(1)));
    }

    private static void a_ward_round_a_refusal_and_a_relative() {
        town.register("ouh-kir", "department", "Kirurgisk", "ouh", "sor-ouh-kir");
        town.publish(
                "units",
                "unit.practice-agreed",
                "ouh-kir",
                2,
                "{\"id\":\"ouh-kir\",\"practices\":[{\"from\":\"2027-01-10\",\"practice\":{\"onBoard\":true}}]}");
        var round = town.book("ouh-kir", "2027-01-14");
        town.publish("appointments", "appointment.opened", round, 2, "{\"kind\":\"WARD_ROUND\"}");
        town.conclude(round, 3, "HELD", "PHYSICAL");
        var refused = town.book("ouh-kir", "2027-01-15");
        town.publish(
                "appointments",
                "appointment.relative-wish-unmet",
                refused,
                2,
                "{\"reason\":\"NO_EQUIPMENT\",\"grounds\":null}");
        var met = town.book("ouh-kir", "2027-01-16");
        town.conclude(met, 2, "HELD", "PHYSICAL");
        town.publish(
                "appointments",
                "appointment.relative-wish-met",
                met,
                3,
                "{\"at\":\"2027-01-16T09:32:00Z\"}");
    }

    @Test
    void a_unit_without_consultations_has_a_row_for_every_period() {
        awaitRegister("ouh-tom");

        given().queryParam("unit", "ouh-tom")
                .queryParam("from", "2026-12-28")
                .queryParam("to", "2027-01-10")
                .queryParam("grain", "week")
                .get("/api/figures")
                .then()
                .statusCode(200)
                .body("rows.period", contains("2026-W53", "2027-W01"))
                .body("rows.consultations", contains(0, 0))
                .body("position", hasKey("units-0"));
    }

    @Test
    void a_unit_of_others_and_an_unknown_unit_are_both_not_there() {
        awaitRegister("ouh-tom");

        for (var unit : new String[] {"jylland", "atlantis"})
            ask(unit)
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("status", equalTo(404));
    }

    @Test
    void a_question_that_cannot_be_read_is_told_what_to_mend() {
        given().queryParam("from", "14/1 2027")
                .queryParam("grain", "fortnight")
                .get("/api/figures")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", containsInAnyOrder("unit", "from", "to", "grain"));
    }

    @Test
    void a_question_that_breaks_a_rule_is_told_which() {
        given().queryParam("unit", "fyn")
                .queryParam("from", "2027-02-01")
                .queryParam("to", "2027-01-01")
                .get("/api/figures")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("to"))
                .body("errors[0].message", equalTo("The period ends before it starts"));
    }

    @Test
    void the_service_is_ready_and_describes_itself() {
        awaitRegister("ouh-tom");

        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        given().get("/q/metrics").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200).body(containsString("/api/figures"));
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void figures_are_for_managers_and_coordinators() {
        ask("fyn").statusCode(403).contentType("application/problem+json");
    }

    private static void awaitRegister(String unit) {
        awaitFigures(unit, then -> then.body("rows", hasSize(1)));
    }

    private static void awaitFigures(
            String unit, java.util.function.Consumer<ValidatableResponse> expected) {
        await().untilAsserted(() -> expected.accept(ask(unit).statusCode(200)));
    }

    private static ValidatableResponse ask(String unit) {
        return given().queryParam("unit", unit)
                .queryParam("from", "2027-01-01")
                .queryParam("to", "2027-01-31")
                .get("/api/figures")
                .then();
    }
}
