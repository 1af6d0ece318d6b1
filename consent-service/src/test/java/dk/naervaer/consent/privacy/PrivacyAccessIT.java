package dk.naervaer.consent.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Role by endpoint, every cell.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class PrivacyAccessIT {

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
                    "POST /api/operations/erasures",
                    "GET /api/privacy/breach-report",
                    "POST /api/privacy/erasure-requests/{id}/answers",
                    "GET /api/privacy/persons/{id}/report",
                    "POST /api/privacy/retention/runs",
                    "POST /privacy/breach/file",
                    "POST /privacy/persons/{id}/report",
                    "POST /privacy/requests/{id}/answers",
                    "POST /privacy/retention/runs");

    @Inject TestIdentityAssociation identities;

    @AfterEach
    void nobodyIsSignedIn() {
        identities.setTestIdentity(null);
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        var soft = new SoftAssertions();
        for (var door : Endpoints.of("dk.naervaer.consent.privacy"))
            soft.assertThat(ask(door)).as(door.row()).isEqualTo(401);
        soft.assertAll();
    }

    @Test
    void each_role_reaches_its_own_endpoints_and_no_other() {
        var soft = new SoftAssertions();
        for (var role : ROLES) {
            identities.setTestIdentity(
                    QuarkusSecurityIdentity.builder()
                            .setPrincipal(
                                    new Visitor("somebody", Map.of("auth_time", 9_999_999_999L)))
                            .addRole(role)
                            .build());
            for (var door : Endpoints.of("dk.naervaer.consent.privacy")) {
                var answer = soft.assertThat(ask(door)).as(role + " at " + door.row());
                if (door.roles().contains(role)) answer.isNotIn(401, 403, 500);
                else answer.isEqualTo(403);
            }
        }
        soft.assertAll();
    }

    @Test
    void whoever_is_guessed_is_not_there() {
        identities.setTestIdentity(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new Visitor("dpo", Map.of("auth_time", 9_999_999_999L)))
                        .addRole(Roles.PRIVACY_OFFICER)
                        .build());
        var soft = new SoftAssertions();
        var ofSomebody =
                Endpoints.of("dk.naervaer.consent.privacy").stream()
                        .filter(door -> door.path().contains("{id}"))
                        .toList();
        assertThat(ofSomebody).hasSizeGreaterThan(10);
        for (var door : ofSomebody) soft.assertThat(ask(door)).as(door.row()).isEqualTo(404);
        soft.assertAll();
    }

    @Test
    void who_has_not_signed_in_just_now_takes_nothing_out_and_lets_nothing_go() {
        identities.setTestIdentity(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new Visitor("dpo", Map.of("auth_time", 999_999_999L)))
                        .addRole(Roles.PRIVACY_OFFICER)
                        .build());
        var soft = new SoftAssertions();
        var found = Endpoints.of("dk.naervaer.consent.privacy", "dk.naervaer.operations");
        var asked = found.stream().filter(door -> STEP_UP.contains(door.question())).toList();
        assertThat(asked).hasSameSizeAs(STEP_UP);
        for (var door : asked) soft.assertThat(ask(door)).as(door.row()).isEqualTo(401);
        soft.assertAll();
    }

    private static int ask(Endpoint door) {
        var path = door.path().replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
        var request =
                given().redirects()
                        .follow(false)
                        .accept("*/*")
                        .header("Sec-Fetch-Site", "same-origin");
        if (door.verb().equals("GET")) return request.get(path).statusCode();
        if (!path.startsWith("/api/"))
            request.contentType("application/x-www-form-urlencoded")
                    .body("class=CONTACT&reason=x&answer-CONTACT=ERASED&civilNumber=2512489996");
        else
            request.contentType("application/json")
                    .body(
                            """
                            {"reason":"x","civilNumber":"2512489996","classes":["CONTACT"],
                             "answers":[{"keyClass":"CONTACT","kind":"ERASED"}]}
                            """);
        return request.request(door.verb(), path).statusCode();
    }
}
