package dk.naervaer.booking.wiring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.web.Clinic;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.Erasure;
import dk.naervaer.personaldata.Erasures;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
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
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every endpoint that shows a person leaves a row of it (I7).
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class LooksIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CPR = "0104909995";
    private static final String RESPONSES = "/fhir/r4/AppointmentResponse";

    /// A day that no other test has appointments on.
    private final LocalDate day =
            LocalDate.of(2030, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(20_000));

    @Inject Clinic clinic;
    @Inject PersonalData personalData;
    @Inject Erasures erasures;
    @Inject ProjectionRunner projections;
    @Inject TestIdentityAssociation identities;
    @Inject Pool pool;

    @AfterEach
    void nobodyIsSignedIn() {
        identities.setTestIdentity(null);
    }

    @Test
    void every_endpoint_that_shows_a_person_leaves_a_row_before_it_answers() {
        var soft = new SoftAssertions();
        var endpoints =
                Endpoints.of("dk.naervaer.booking", "dk.naervaer.operations").stream()
                        .filter(Endpoint::looks)
                        .filter(one -> one.verb().equals("GET") || one.path().endsWith("_search"))
                        .toList();
        assertThat(endpoints).hasSizeGreaterThan(15);
        for (var endpoint : endpoints) for (var role : endpoint.roles()) look(soft, endpoint, role);
        soft.assertAll();
    }

    private void look(SoftAssertions soft, Endpoint endpoint, String role) {
        var cell = role + " at " + endpoint.verb() + " " + endpoint.path();
        var thing = thing(endpoint, role);
        var actor = signIn(role);
        soft.assertThat(ask(endpoint, thing)).as(cell).isEqualTo(200);
        var named = actor.startsWith("staff:") ? " named traced" : " unnamed traced";
        soft.assertThat(rows(thing)).as(cell).hasSize(1);
        soft.assertThat(String.join("", rows(thing)))
                .as(cell)
                .startsWith(actor + " " + role + " ")
                .endsWith(named);
    }

    /// Something of a person that nobody has looked at yet.
    private String thing(Endpoint endpoint, String role) {
        if (endpoint.path().contains("/erasures")) return erased();
        if (endpoint.path().startsWith(RESPONSES)) return answered(told());
        if (role.equals(Roles.EPJ_SYSTEM)) return told();
        var id = clinic.booked(CPR, "Sverre Test", Clinic.CARDIOLOGY, day);
        if (endpoint.path().startsWith("/wishes")) clinic.wished(id);
        if (endpoint.path().contains("/registrations")) clinic.registeredOtherwise(id);
        return id.toString();
    }

    private String told() {
        signIn(Roles.EPJ_SYSTEM);
        var messages = new Messages();
        var location =
                given().contentType("application/fhir+json")
                        .queryParam("identifier", messages.identifier())
                        .body(
                                messages.text("booked")
                                        .replaceAll("2027-01-14(T[0-9:]+)\\+01:00", day + "$1Z"))
                        .put("/fhir/r4/Appointment")
                        .header("Location");
        var id = location.substring(location.lastIndexOf('/') + 1);
        projections.reached(new StreamId("appointment", id), 1).await().atMost(PATIENCE);
        return id;
    }

    /// The patient comes to it.
    private static String answered(String id) {
        given().contentType("application/fhir+json")
                .body(
                        """
                        {"resourceType":"AppointmentResponse","participantStatus":"accepted",
                          "appointment":{"reference":"Appointment/%s"},
                          "actor":{"identifier":{"system":"urn:oid:1.2.208.176.1.2",
                            "value":"0201609995"}}}\
                        """
                                .formatted(id))
                .post(RESPONSES)
                .then()
                .statusCode(201);
        return id;
    }

    private String erased() {
        var person = UUID.randomUUID();
        personalData.issue(new PersonId(person)).await().atMost(PATIENCE);
        erasures.erase(
                        new PersonId(person),
                        Set.of(KeyClass.CONTACT),
                        Erasure.Reason.REQUESTED,
                        "test")
                .await()
                .atMost(PATIENCE);
        return person.toString();
    }

    /// @return the actor that a row names
    private String signIn(String role) {
        var name = role.equals(Roles.EPJ_SYSTEM) ? "epj-demo" : "looks-" + UUID.randomUUID();
        var claims =
                role.equals(Roles.PATIENT)
                        ? Map.<String, Object>of("cpr", CPR)
                        : Map.<String, Object>of(
                                "name", "Sofie <b>", "units", List.of("herlev-kardiologi"));
        identities.setTestIdentity(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new Visitor(name, claims))
                        .addRole(role)
                        .build());
        return switch (role) {
            case Roles.PATIENT -> "patient:";
            case Roles.EPJ_SYSTEM -> "system:epj-demo";
            default -> "staff:" + name;
        };
    }

    private int ask(Endpoint endpoint, String thing) {
        var named = endpoint.path().startsWith(RESPONSES) ? thing + ".patient" : thing;
        var path = endpoint.path().replaceAll("\\{[a-z]+}", named);
        var request = given().redirects().follow(false);
        if (endpoint.verb().equals("POST"))
            return request.contentType(endpoint.consumes())
                    .body("date=" + day)
                    .post(path)
                    .statusCode();
        return query(request, path, thing).get(path).statusCode();
    }

    private RequestSpecification query(RequestSpecification request, String path, String thing) {
        if (path.equals(RESPONSES)) return request.queryParam("appointment", thing);
        if (Set.of("/day", "/day/list", "/fhir/r4/Appointment").contains(path))
            return request.queryParam("date", day.toString());
        if (path.equals("/api/appointments"))
            return request.queryParam("date", day.toString())
                    .queryParam("department", "herlev-kardiologi");
        return request;
    }

    private List<String> rows(String thing) {
        return pool.preparedQuery(
                        """
                        select concat_ws(' ',
                          regexp_replace(metadata ->> 'actor', '^patient:.*', 'patient:'),
                          data ->> 'role', data ->> 'purpose',
                          case when data ->> 'name' is null then 'unnamed' else 'named' end,
                          case when metadata ->> 'traceparent' is null then '' else 'traced' end)
                        from event where stream_id like 'access/%/booking-service'
                          and data -> 'things' @> jsonb_build_array(jsonb_build_object('id', $1::text))
                        """)
                .execute(Tuple.of(thing))
                .map(rows -> {
                    var all = new ArrayList<String>();
                    rows.forEach(row -> all.add(row.getString(0)));
                    return all;
                })
                .await()
                .atMost(PATIENCE);
    }
}
