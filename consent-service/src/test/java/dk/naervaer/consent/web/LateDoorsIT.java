package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What everybody is told of a withdrawal that is not closed: the patient at once, staff and
/// operators after five seconds.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class LateDoorsIT {

    private static final String MAGNUS = Neighbours.MAGNUS;
    private static final String NOTICED = "<li><bdi>Ragna Holm</bdi></li>";
    private static final Pattern LATE =
            Pattern.compile("(?m)^naervaer_withdrawals_late(?:\\{.*})? ([0-9.]+)$");

    @Inject Neighbours neighbours;
    @Inject Callers callers;

    @AfterEach
    void everythingIsAsBefore() {
        callers.nobody();
        FixedClock.back();
    }

    @Test
    void a_withdrawal_that_nobody_closes_alarms_staff_and_operators_after_five_seconds() {
        var appointment = neighbours.booked(neighbours.patient(MAGNUS));
        callers.citizen(MAGNUS, "Magnus Test Lauridsen");
        var relative = Asking.named(null, "Ragna", "Holm");
        var consent = Asking.give(null, relative, "2027-06-30", 201);
        var path = "/consents/" + consent + "/withdrawal";
        given().redirects().follow(false).post(path).then().statusCode(303);
        Written.page(path)
                .body(containsString("Ring, hvis det haster"))
                .body(containsString("Vi er ved at lukke adgangen"));
        await().untilAsserted(() -> assertThat(staffPage(appointment)).contains("Ragna Holm"));
        assertThat(staffPage(appointment)).doesNotContain(NOTICED);

        FixedClock.move("2026-11-22T08:00:06Z");
        assertThat(staffPage(appointment)).contains("Adgangen er ikke lukket endnu", NOTICED);
        await().untilAsserted(() -> assertThat(late()).isPositive());
        given().get("/q/health/well").then().statusCode(503).body(containsString("withdrawals"));
        given().get("/q/health/ready").then().body(not(containsString("withdrawals")));
        var before = late();

        neighbours.doorClosed(consent, relative, "2026-11-22T08:00:07Z");
        await().untilAsserted(() -> assertThat(late()).isEqualTo(before - 1));
        assertThat(staffPage(appointment)).doesNotContain(NOTICED);
    }

    private String staffPage(UUID appointment) {
        callers.staff("kliniker", Roles.CLINICIAN, "Karen Kliniker", "herlev-kardiologi");
        return given().accept("text/html")
                .get("/appointments/" + appointment + "/consents")
                .then()
                .extract()
                .asString();
    }

    private static double late() {
        var found = LATE.matcher(given().get("/q/metrics").asString());
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
