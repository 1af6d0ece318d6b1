package dk.naervaer.consent.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.naervaer.consent.patient.Patients;
import dk.naervaer.personaldata.Erasure;
import dk.naervaer.personaldata.Erasures;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What erasing reaches beside keys, and what a hold keeps from it in every service.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "dpo", roles = Roles.PRIVACY_OFFICER)
@OidcSecurity(claims = @Claim(key = "auth_time", value = "9999999999"))
class HeldErasureIT {

    private static final String NUMBER = "2103009996";

    @Inject Scene scene;
    @Inject Persons persons;
    @Inject Erasures erasures;
    @Inject Pool pool;

    @Test
    void while_a_hold_stands_the_operators_way_is_refused_with_its_reason_too() {
        var patient = scene.somebody("Gorm");
        given().contentType("application/json")
                .body("{\"reason\":\"Klagesag i gang\"}")
                .put("/api/privacy/persons/" + patient + "/legal-hold")
                .then()
                .statusCode(204);
        await().until(() -> rows("person_held where person_id = '%s'".formatted(patient)) == 1);
        erase(patient)
                .statusCode(409)
                .body("type", equalTo("urn:naervaer:problem:legal-hold"))
                .body("title", containsString("Klagesag i gang"));
        given().delete("/api/privacy/persons/" + patient + "/legal-hold").then().statusCode(204);
        await().untilAsserted(() -> erase(patient).statusCode(202));
    }

    @Test
    void with_who_somebody_is_goes_who_acts_for_them_and_whom_an_epj_named() {
        var patient =
                persons.register(Patients.CPR, NUMBER, "Kaja", "Hansen").await().indefinitely();
        var lookup = persons.lookupOf(Patients.CPR, NUMBER);
        var named = UUID.randomUUID();
        run(
                "insert into representation values ('%s', 'other', 'PARENT', '2020-01-01')"
                        .formatted(lookup));
        run(
                "insert into representation values ('child', '%s', 'PARENT', '2020-01-01')"
                        .formatted(lookup));
        run("insert into representative (lookup) values ('%s')".formatted(lookup));
        run(
                "insert into named_by_epj (appointment_id, named) values ('%s', '{\"patient\":\"%s\"}')"
                        .formatted(named, patient));
        erasures.erase(patient, EnumSet.of(KeyClass.IDENTITY), Erasure.Reason.REQUESTED, "test")
                .await()
                .indefinitely();
        assertThat(rows("representation where '%s' in (patient, representative)".formatted(lookup)))
                .isZero();
        assertThat(rows("representative where lookup = '%s'".formatted(lookup))).isZero();
        assertThat(rows("named_by_epj where appointment_id = '%s'".formatted(named))).isZero();
    }

    private static ValidatableResponse erase(PersonId person) {
        return given().contentType("application/json")
                .body("{\"personId\":\"%s\",\"classes\":[\"CONTACT\"]}".formatted(person))
                .post("/api/operations/erasures")
                .then();
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }

    private int rows(String what) {
        return pool.query("select count(*)::int from " + what)
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getInteger(0);
    }
}
