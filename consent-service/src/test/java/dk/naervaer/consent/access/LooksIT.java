package dk.naervaer.consent.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.consent.heard.SpeakingEpjs;
import dk.naervaer.consent.relative.Needs;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.NameRelative;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.Erasure;
import dk.naervaer.personaldata.Erasures;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every page and question that shows a person leaves a row of it (I7); what is sent is walked by
/// WritingLooksIT. The clock of these tests stands still: who looks twice is written once, and so
/// each endpoint has a patient of its own.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class LooksIT {

    @Inject Watchers watchers;
    @Inject SpeakingEpjs epjs;
    @Inject Erasures erasures;
    @Inject ProjectionRunner projections;
    @Inject TestIdentityAssociation identities;

    @Inject
    CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection> relatives;

    private final UUID relative = UUID.randomUUID();
    private final UUID consent = UUID.randomUUID();

    @AfterEach
    void nobodyIsSignedIn() {
        identities.setTestIdentity(null);
    }

    @Test
    void every_endpoint_that_shows_a_person_leaves_a_row_before_it_answers() throws IOException {
        var soft = new SoftAssertions();
        var endpoints =
                Endpoints.of("dk.naervaer.consent", "dk.naervaer.operations").stream()
                        .filter(Endpoint::looks)
                        .filter(one -> one.verb().equals("GET"))
                        // A file is handed out once, and a request is its person's: see there.
                        .filter(one -> !one.path().contains("{token}"))
                        .filter(one -> !one.path().contains("requests/{id}"))
                        // Whom one acts for and what is to be decided: see WritingLooksIT.
                        .filter(one -> !one.path().matches("/acting|(/api)?/cases.*"))
                        .toList();
        assertThat(endpoints).hasSizeGreaterThan(12);
        var numbers = numbers();
        for (var endpoint : endpoints)
            for (var role : endpoint.roles())
                if (role.equals(Roles.PATIENT)) own(soft, endpoint, numbers.removeLast());
                else if (role.equals(Roles.EPJ_SYSTEM)) exchange(soft, endpoint);
                else if (endpoint.path().matches(".*(appointments/\\{id}|/journal).*"))
                    care(soft, endpoint, role);
                else look(soft, endpoint, role);
        soft.assertAll();
    }

    /// From the end: other tests take those at the beginning.
    private static Deque<String> numbers() throws IOException {
        var numbers = new ArrayDeque<String>();
        Files.readAllLines(Path.of("../deploy/demo/test-patients.csv"), UTF_8).stream()
                .map(line -> line.split(",", -1)[1])
                .filter(number -> number.matches("\\d{10}"))
                // Of her no EPJ ever tells: other tests ask for somebody unknown.
                .filter(number -> !number.equals("2512489996"))
                .forEach(numbers::add);
        return numbers;
    }

    private void own(SoftAssertions soft, Endpoint endpoint, String number) {
        var patient = watchers.patient(number);
        named(patient);
        signIn("somebody", Roles.PATIENT, Map.of("cpr", number, "auth_time", 9_999_999_999L));
        var id = endpoint.path().contains("consents/{id}") ? consent(patient) : relative(patient);
        ask(soft, endpoint, id.toString());
        soft.assertThat(rows(patient))
                .as(endpoint.row())
                .contains("patient:" + patient + " patient OWN");
    }

    private void care(SoftAssertions soft, Endpoint endpoint, String role) {
        var person = new PersonId(UUID.randomUUID());
        watchers.known(person);
        named(person);
        var appointment =
                watchers.run(
                                """
                                insert into appointment
                                  (id, patient, sor, unit, starts_at, ends_at, contact_form, state)
                                values (gen_random_uuid(), '%s', '1', 'herlev-kardiologi', now(),
                                  now(), 'PHYSICAL', 'BOOKED')
                                returning id::text
                                """
                                        .formatted(person))
                        .getFirst();
        var name = "looks-" + UUID.randomUUID();
        signIn(name, role, Map.of("name", "Sofie", "units", List.of("herlev-kardiologi")));
        ask(soft, endpoint, appointment);
        soft.assertThat(rows(person))
                .as(endpoint.row())
                .contains("staff:" + name + " " + role + " CARE");
    }

    private void exchange(SoftAssertions soft, Endpoint endpoint) {
        var person = new PersonId(UUID.randomUUID());
        watchers.known(person);
        named(person);
        var name = "looks-" + UUID.randomUUID();
        watchers.run(
                """
                insert into appointment
                  (id, patient, sor, unit, starts_at, ends_at, contact_form, state)
                values (gen_random_uuid(), '%s', '1', 'herlev-kardiologi', now(), now(),
                  'PHYSICAL', 'BOOKED') returning id::text
                """
                        .formatted(person));
        epjs.speaksFor(name, "herlev-kardiologi");
        signIn(name, Roles.EPJ_SYSTEM, Map.of());
        ask(soft, endpoint, consent(person) + "?patient=" + person);
        soft.assertThat(rows(person))
                .as(endpoint.row())
                .contains("system:" + name + " epj-system EXCHANGE");
    }

    private void look(SoftAssertions soft, Endpoint endpoint, String role) {
        var person = new PersonId(UUID.randomUUID());
        watchers.known(person);
        watchers.looks("staff:x", "Sofie", person, "2027-01-14T08:00:00Z");
        erasures.erase(person, Set.of(KeyClass.CONTACT), Erasure.Reason.REQUESTED, "test")
                .await()
                .atMost(Watchers.PATIENCE);
        await().until(() ->
                !watchers.run("select n from access_look where person = '%s'".formatted(person))
                        .isEmpty());
        var name = "looks-" + UUID.randomUUID();
        signIn(name, role, Map.of("name", "Sofie", "auth_time", 9_999_999_999L));
        ask(soft, endpoint, person.toString());
        soft.assertThat(rows(person))
                .as(endpoint.row())
                .contains("staff:" + name + " " + role + " PRIVACY");
    }

    private static void ask(SoftAssertions soft, Endpoint endpoint, String id) {
        var query = endpoint.path().contains("{id}") ? "" : id.replaceFirst("[^?]*", "");
        var path = endpoint.path().replaceAll("\\{[a-z]+}", id) + query;
        soft.assertThat(given().redirects().follow(false).get(path).statusCode())
                .as(endpoint.row())
                .isEqualTo(200);
    }

    private List<String> rows(PersonId person) {
        return watchers.run(
                """
                select concat_ws(' ', metadata ->> 'actor', data ->> 'role', data ->> 'purpose')
                from event where stream_id = 'access/%s/consent-service'
                """
                        .formatted(person));
    }

    private void signIn(String name, String role, Map<String, Object> claims) {
        identities.setTestIdentity(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new Visitor(name, claims))
                        .addRole(role)
                        .build());
    }

    private UUID relative(PersonId patient) {
        return UUID.nameUUIDFromBytes((relative + "" + patient).getBytes(UTF_8));
    }

    private UUID consent(PersonId patient) {
        return UUID.nameUUIDFromBytes((consent + "" + patient).getBytes(UTF_8));
    }

    /// By command, and not by page: naming somebody by page is a look too.
    private void named(PersonId patient) {
        var id = relative(patient).toString();
        var name =
                new NameRelative(
                        patient,
                        RelativeExamples.PERSON,
                        RelativeExamples.IDENTITY,
                        Relationship.SONC,
                        RelativeExamples.CONTACT,
                        Needs.NONE,
                        null);
        var give = RelativeExamples.give(consent(patient), Scope.all(), RelativeExamples.UNTIL);
        var test = Metadata.of("test", "test");
        relatives
                .handle(id, name, test)
                .chain(() -> relatives.handle(id, give, test))
                .chain(() -> projections.reached(new StreamId("relative", id), 2))
                .await()
                .atMost(Watchers.PATIENCE);
    }
}
