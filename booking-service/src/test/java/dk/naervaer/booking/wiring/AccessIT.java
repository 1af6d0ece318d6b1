package dk.naervaer.booking.wiring;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.web.Clinic;
import dk.naervaer.testing.Endpoints;
import dk.naervaer.testing.Endpoints.Endpoint;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Visitor;
import dk.naervaer.web.identity.Roles;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestIdentityAssociation;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Role by endpoint, and role by unit by endpoint on a day, every cell.
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

    private static final List<String> STAFF =
            List.of(Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR);

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

    @ParameterizedTest(name = "who has {0} sees what is on {1}: {2}")
    @CsvSource({
        "herlev-kardiologi,  2028-06-01, true",
        "herlev-gentofte,    2028-06-01, true",
        "region-oestdanmark, 2028-06-01, true",
        "region-hovedstaden, 2028-06-01, false",
        "region-hovedstaden, 2026-12-30, true",
        "region-oestdanmark, 2026-12-30, false",
        "herlev-onkologi,    2028-06-01, false",
        "rigshospitalet,     2028-06-01, false",
        "unknown,            2028-06-01, false"
    })
    void an_appointment_is_there_for_whoever_has_its_department_on_that_day(
            String unit, LocalDate day, boolean there) {
        var soft = new SoftAssertions();
        for (var role : STAFF) {
            var id = clinic.booked(Clinic.CARDIOLOGY, day);
            identities.setTestIdentity(
                    QuarkusSecurityIdentity.builder()
                            .setPrincipal(new Visitor(role, Map.of("units", List.of(unit))))
                            .addRole(role)
                            .build());
            var endpoints = ofAppointments(role);
            assertThat(endpoints).hasSizeGreaterThan(10);
            for (var endpoint : endpoints)
                soft.assertThat(ask(endpoint, id) != 404)
                        .as(role + " at " + endpoint.row())
                        .isEqualTo(there);
        }
        soft.assertAll();
    }

    /// What nobody answered is followed up by whoever has the department today, too; an invitation
    /// is nobody's here, so that admitting finds nothing either way.
    private static List<Endpoint> ofAppointments(String role) {
        return all().stream()
                .filter(endpoint -> endpoint.path().contains("appointments/{id}"))
                .filter(endpoint -> endpoint.roles().contains(role))
                .filter(endpoint -> !endpoint.path().contains("follow-up"))
                .filter(endpoint -> !endpoint.path().endsWith("admissions"))
                .toList();
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
