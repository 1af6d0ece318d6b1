package dk.naervaer.booking.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import dk.naervaer.booking.intake.cloudevents.Events;
import dk.naervaer.booking.view.ProtectedPersons;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.Persons;
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
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(
        user = "tovholder",
        roles = {Roles.COORDINATOR, Roles.CLINICIAN})
@OidcSecurity(
        claims =
                @Claim(
                        key = "units",
                        value = "[\"herlev-kardiologi\"]",
                        type = ClaimType.JSON_ARRAY))
class ProtectedPersonsIT {

    private static final String CPR = "0504909995";
    private static final String MARK = "Navne- og adressebeskyttet";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject Clinic clinic;
    @Inject ProtectedPersons protectedPersons;
    @Inject Persons persons;
    @Inject TestIdentityAssociation identities;

    @Test
    void a_protected_patient_is_marked_wherever_staff_see_them_until_it_is_taken_back() {
        var day = LocalDate.of(2029, 5, 7);
        var id = clinic.booked(CPR, "Magnus Test", Clinic.CARDIOLOGY, day);
        clinic.wished(id);
        var other = clinic.booked(CPR, "Magnus Test", Clinic.CARDIOLOGY, day.plusDays(1));
        clinic.registeredOtherwise(other);
        var events = new Events();
        tell(events, "true");
        var pages =
                List.of(
                        "/day?date=" + day,
                        "/day/list?date=" + day,
                        "/wishes",
                        "/registrations",
                        "/appointments/" + id + "/room",
                        "/appointments/" + id + "/room/people",
                        "/appointments/" + id + "/holding",
                        "/appointments/" + id + "/assessment",
                        "/appointments/" + id + "/contact-form");
        for (var page : pages)
            page(page).body(containsString(MARK)).body(not(containsString("Testvej")));
        page("/day?lang=en&date=" + day).body(containsString("Name and address protected"));
        tell(events, "false");
        for (var page : pages.subList(4, 9)) page(page).body(not(containsString(MARK)));
    }

    @Test
    void the_last_word_of_the_epj_counts_in_whatever_order_it_is_heard() {
        var person = register("1.1", "first");
        tell(person, true, 2);
        tell(person, false, 1);
        assertThat(among(person)).containsExactly(person);
        tell(person, false, 3);
        tell(person, true, 2);
        assertThat(among(person)).isEmpty();
    }

    @Test
    void the_mark_goes_with_the_person_whatever_number_they_are_known_by() {
        var replacement = register("1.1", "replacement");
        var survivor = register("1.2", "survivor");
        tell(replacement, true, 1);
        assertThat(among(survivor)).isEmpty();
        persons.merge(replacement, survivor).await().atMost(PATIENCE);
        assertThat(among(survivor, replacement)).containsExactlyInAnyOrder(survivor, replacement);
        tell(survivor, false, 2);
        assertThat(among(survivor, replacement)).isEmpty();
    }

    @Test
    void of_nobody_known_nothing_is_kept() {
        var stranger = new PersonId(UUID.randomUUID());
        tell(stranger, true, 1);
        assertThat(among(stranger)).isEmpty();
        assertThat(among()).isEmpty();
    }

    private PersonId register(String numbering, String name) {
        return persons.register(
                        "urn:oid:1.2.208.176." + numbering,
                        name + UUID.randomUUID(),
                        "Test",
                        "Test")
                .await()
                .atMost(PATIENCE);
    }

    private void tell(PersonId person, boolean isProtected, int minute) {
        protectedPersons
                .tell(
                        person,
                        isProtected,
                        Instant.parse("2026-12-01T08:00:00Z").plusSeconds(60L * minute))
                .await()
                .atMost(PATIENCE);
    }

    private Set<PersonId> among(PersonId... people) {
        return protectedPersons.among(List.of(people)).await().atMost(PATIENCE);
    }

    private void tell(Events events, String mark) {
        var before = identities.getTestIdentity();
        identities.setTestIdentity(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal("epj-demo"))
                        .addRole(Roles.EPJ_SYSTEM)
                        .build());
        given().contentType("application/cloudevents+json")
                .body(
                        events.booked()
                                .replace("\"given\"", "\"protected\": " + mark + ", \"given\""))
                .post("/events")
                .then()
                .statusCode(lessThan(300));
        identities.setTestIdentity(before);
    }

    private static ValidatableResponse page(String path) {
        return given().accept(ContentType.HTML).get(path).then().statusCode(200);
    }
}
