package dk.naervaer.booking.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.personaldata.Deaths;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.TestTopics;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "drift", roles = Roles.OPERATOR)
class DeathApiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NANCY = "2512489996";

    @Inject Persons persons;
    @Inject Deaths deaths;

    @Test
    void an_operator_says_with_a_reason_that_a_patient_lives() {
        var who =
                persons.register(PatientIdentity.CPR, NANCY, "Nancy", "Berggren")
                        .await()
                        .atMost(PATIENCE);
        deaths.tell(PatientIdentity.CPR, NANCY, "epj:epj-demo", null).await().atMost(PATIENCE);
        try (var topics = new TestTopics()) {
            assertThat(topics.await("persons", who + "/died", 1)).hasSize(1);
            withdraw("WRONG_PERSON").statusCode(204);
            var told = topics.await("persons", who + "/died", 2).getLast();
            assertThat(told.type()).isEqualTo("dk.naervaer.person.death-withdrawn.v1");
            assertThat(told.json().path("reason").asText()).isEqualTo("WRONG_PERSON");
            assertThat(told.json().path("actor").asText()).contains("drift");
        }
        withdraw("WRONG_PERSON")
                .statusCode(404)
                .body("title", equalTo("Nobody with that number is known to have died"))
                .body(not(containsString(NANCY)));
    }

    @Test
    void what_an_epj_says_itself_is_no_reason_of_an_operator() {
        withdraw("SENDER_SAYS_SO").statusCode(422).body("errors[0].field", equalTo("reason"));
    }

    private static ValidatableResponse withdraw(String reason) {
        return given().contentType("application/json")
                .body(
                        """
                        {"system": "%s", "number": "%s", "reason": "%s"}
                        """
                                .formatted(PatientIdentity.CPR, NANCY, reason))
                .post("/api/deaths/withdrawals")
                .then();
    }
}
