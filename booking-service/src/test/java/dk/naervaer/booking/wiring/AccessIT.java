package dk.naervaer.booking.wiring;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.web.Clinic;
import dk.naervaer.testing.Endpoints;
import dk.naervaer.testing.Endpoints.Endpoint;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestIdentityAssociation;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Role by endpoint and department by endpoint, every cell.
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

    /// Understood by every endpoint that decides about an appointment.
    private static final String JSON =
            """
            {"invitationId":"51c9f7a2-2f5e-5a0b-8d0c-7f4a2b1c9e33","outcome":"NO_SHOW","contactForm":"VIDEO",
            "verdict":"SUITABLE","why":"x","step":"PHONE","action":"LETTER",
            "reason":"NO_EQUIPMENT"}
            """;

    private static final String FORM =
            "ending=NO_SHOW&verdict=SUITABLE&why=x&step=PHONE&action=LETTER&form=VIDEO"
                    + "&invitationId=51c9f7a2-2f5e-5a0b-8d0c-7f4a2b1c9e33&version=1";

    @Inject Clinic clinic;
    @Inject TestIdentityAssociation identities;

    @AfterEach
    void nobodyIsSignedIn() {
        identities.setTestIdentity(null);
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        var soft = new SoftAssertions();
        for (var endpoint : all())
            soft.assertThat(ask(endpoint, UUID.randomUUID()))
                    .as(endpoint.row())
                    .isEqualTo(endpoint.roles().isEmpty() ? 200 : 401);
        soft.assertAll();
    }

    @Test
    void each_role_reaches_its_own_endpoints_and_no_other() {
        var soft = new SoftAssertions();
        for (var role : ROLES) {
            identities.setTestIdentity(
                    QuarkusSecurityIdentity.builder()
                            .setPrincipal(new QuarkusPrincipal("somebody"))
                            .addRole(role)
                            .build());
            for (var endpoint : all()) check(soft, role, endpoint);
        }
        soft.assertAll();
    }

    /// A live line never ends: only its refusals are tried.
    private static void check(SoftAssertions soft, String role, Endpoint endpoint) {
        var cell = role + " at " + endpoint.verb() + " " + endpoint.path();
        if (!endpoint.roles().isEmpty() && !endpoint.roles().contains(role))
            soft.assertThat(ask(endpoint, UUID.randomUUID())).as(cell).isEqualTo(403);
        else if (!endpoint.live() && !role.equals(Roles.EPJ_SYSTEM))
            soft.assertThat(ask(endpoint, UUID.randomUUID())).as(cell).isNotIn(401, 403, 500);
    }

    @Test
    @TestSecurity(
            user = "ansat",
            roles = {Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
    @OidcSecurity(
            claims =
                    @Claim(
                            key = "units",
                            value = "[\"herlev-kardiologi\"]",
                            type = ClaimType.JSON_ARRAY))
    void what_is_of_another_department_does_not_exist() {
        var foreign = clinic.booked(Clinic.ONCOLOGY, LocalDate.of(2028, 6, 1));
        var own = clinic.booked(Clinic.CARDIOLOGY, LocalDate.of(2028, 6, 1));
        var soft = new SoftAssertions();
        var endpoints =
                all().stream()
                        .filter(endpoint -> endpoint.path().contains("appointments/{id}"))
                        .toList();
        assertThat(endpoints).hasSizeGreaterThan(15);
        for (var endpoint : endpoints) {
            soft.assertThat(ask(endpoint, foreign)).as("foreign " + endpoint.row()).isEqualTo(404);
            // The invitation is nobody's, so that admitting finds nothing either way.
            if (!endpoint.path().endsWith("admissions"))
                soft.assertThat(ask(endpoint, own)).as("own " + endpoint.row()).isNotEqualTo(404);
        }
        soft.assertAll();
    }

    private static List<Endpoint> all() {
        return Endpoints.of("dk.naervaer.booking");
    }

    private static int ask(Endpoint endpoint, UUID id) {
        var path = endpoint.path().replaceAll("\\{[a-z]+}", id.toString());
        var request = given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
        if (endpoint.verb().equals("GET")) return request.get(path).statusCode();
        request.contentType(endpoint.consumes());
        if (endpoint.consumes().contains("form")) request.body(FORM);
        else request.body(JSON.getBytes(UTF_8));
        return request.request(endpoint.verb(), path).statusCode();
    }
}
