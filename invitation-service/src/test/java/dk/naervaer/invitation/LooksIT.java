package dk.naervaer.invitation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.personaldata.Erasure;
import dk.naervaer.personaldata.Erasures;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.testing.Endpoints;
import dk.naervaer.testing.Endpoints.Endpoint;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.TestTopics;
import dk.naervaer.testing.Visitor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestIdentityAssociation;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every endpoint that shows a person leaves a row of it (I7).
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestGateway.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestBeat.class, scope = TestResourceScope.GLOBAL)
class LooksIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject PersonalData personalData;
    @Inject Erasures erasures;
    @Inject TestIdentityAssociation identities;
    @Inject Pool pool;

    @AfterEach
    void nobodyIsSignedIn() {
        identities.setTestIdentity(null);
    }

    @Test
    void every_endpoint_that_shows_a_person_leaves_a_row_before_it_answers() {
        cardiology();
        var endpoints =
                Endpoints.of("dk.naervaer.invitation", "dk.naervaer.operations").stream()
                        .filter(Endpoint::looks)
                        .filter(one -> one.verb().equals("GET"))
                        .toList();
        assertThat(endpoints).hasSizeGreaterThan(2);
        var soft = new SoftAssertions();
        for (var endpoint : endpoints) for (var role : endpoint.roles()) look(soft, endpoint, role);
        soft.assertAll();
    }

    private void look(SoftAssertions soft, Endpoint endpoint, String role) {
        var thing = endpoint.path().contains("erasures") ? erased() : booked();
        var actor = "staff:" + signIn(role);
        var path = endpoint.path().replaceAll("\\{[a-zA-Z]+}", thing);
        await().atMost(PATIENCE).until(() -> given().get(path).statusCode() == 200);
        soft.assertThat(rows(thing))
                .as(role + " at " + endpoint.row())
                .containsExactly(actor + " " + role + " named");
    }

    /// The name of the patient who is not known here cannot be sealed; of this one it can.
    private String booked() {
        try (var topics = new TestTopics()) {
            var one = Consultation.of(topics, "4520000777");
            personalData.issue(new PersonId(one.patient())).await().atMost(PATIENCE);
            one.booked(Instant.now().plus(Duration.ofDays(1)));
            return one.appointment().toString();
        }
    }

    private String erased() {
        var person = new PersonId(UUID.randomUUID());
        personalData.issue(person).await().atMost(PATIENCE);
        erasures.erase(person, Set.of(KeyClass.CONTACT), Erasure.Reason.REQUESTED, "test")
                .await()
                .atMost(PATIENCE);
        return person.toString();
    }

    private String signIn(String role) {
        var name = "looks-" + UUID.randomUUID();
        var claims = Map.<String, Object>of("name", "Sofie", "units", List.of("herlev-kardiologi"));
        identities.setTestIdentity(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new Visitor(name, claims))
                        .addRole(role)
                        .build());
        return name;
    }

    private static void cardiology() {
        try (var topics = new TestTopics()) {
            topics.publish(
                    "units",
                    "dk.naervaer.unit.registered.v1",
                    "herlev-kardiologi",
                    1,
                    """
                    {"id":"herlev-kardiologi","type":"department","periods":[{"name":"Kardiologi",
                    "parent":null,"validFrom":"2015-01-01","validTo":null,"sor":"99990000000101"}]}
                    """);
        }
    }

    private List<String> rows(String thing) {
        return pool.preparedQuery(
                        """
                        select concat_ws(' ', metadata ->> 'actor', data ->> 'role',
                          case when data ->> 'name' is null then 'unnamed' else 'named' end)
                        from event where stream_id like 'access/%/invitation-service'
                          and data -> 'things' @> jsonb_build_array(jsonb_build_object('id', $1::text))
                        """)
                .execute(Tuple.of(thing))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString(0))
                                .toList())
                .await()
                .atMost(PATIENCE);
    }
}
