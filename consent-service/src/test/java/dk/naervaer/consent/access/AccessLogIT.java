package dk.naervaer.consent.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.naervaer.personaldata.Erasure;
import dk.naervaer.personaldata.Erasures;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "dpo", roles = Roles.PRIVACY_OFFICER)
class AccessLogIT {

    private static final String BRUNO = "2509479989";
    private static final String SILLE = "0506889996";
    private static final String MORNING = "2027-01-14T08:00:00Z";
    private static final String NIGHT = "2027-01-14T23:00:00Z";

    @Inject Watchers watchers;
    @Inject Erasures erasures;

    private final String actor = "staff:" + UUID.randomUUID();

    @Test
    @TestSecurity(user = "bruno", roles = Roles.PATIENT)
    @OidcSecurity(claims = @Claim(key = "cpr", value = BRUNO))
    void patients_see_who_has_looked_at_them_and_nobody_else() {
        var bruno = watchers.patient(BRUNO);
        var sille = watchers.patient(SILLE);
        watchers.looks("staff:other", "Frida Fremmed", sille, MORNING);
        watchers.looks(actor, "Sofie <script>alert(1)</script>", bruno, MORNING);
        watchers.looks("system:epj-demo", "", bruno, MORNING);
        heard(actor, 1);
        heard("system:epj-demo", 1);
        page("/access")
                .statusCode(200)
                .body(containsString("Hvem har set mine oplysninger"))
                .body(containsString("Sofie &lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(not(containsString("<script>alert")))
                .body(containsString("Sekretær"))
                .body(containsString("For at planlægge og holde din samtale"))
                .body(containsString("torsdag den 14. januar 2027 kl. 09.00"))
                .body(containsString("Hospitalets journalsystem"))
                .body(not(containsString("Frida")));
    }

    @Test
    @TestSecurity(user = "bruno", roles = Roles.PATIENT)
    @OidcSecurity(
            claims = {
                @Claim(key = "cpr", value = BRUNO),
                @Claim(key = "auth_time", value = "9999999999")
            })
    void programs_and_spreadsheets_get_the_same_and_nobody_elses_either() {
        var bruno = watchers.patient(BRUNO);
        var sille = watchers.patient(SILLE);
        watchers.looks("staff:other", "Frida Fremmed", sille, MORNING);
        watchers.looks(actor, "Sofie <script>", bruno, MORNING);
        heard(actor, 1);
        heard("staff:other", 1);
        given().get("/api/access?before=999999999&person=" + sille)
                .then()
                .statusCode(200)
                .body("person", not(hasItem(sille.toString())));
        given().get("/api/access")
                .then()
                .statusCode(200)
                .body("find{it.actor=='%s'}.name".formatted(actor), containsString("Sofie"))
                .body("find{it.actor=='%s'}.who".formatted(actor), equalTo("STAFF"))
                .body("find{it.actor=='%s'}.oddities".formatted(actor), nullValue())
                .body("person.unique()", equalTo(List.of(bruno.toString())));
        file("csv")
                .header("Content-Disposition", containsString("naervaer-adgange.csv"))
                .contentType("text/csv")
                .body(containsString("\"Sofie <script>"))
                .body(not(containsString("Frida")));
        file("json").body("actor", hasItem(actor));
    }

    @Test
    @TestSecurity(user = "stranger", roles = Roles.PATIENT)
    @OidcSecurity(
            claims = {
                @Claim(key = "cpr", value = "0108629996"),
                @Claim(key = "auth_time", value = "9999999999")
            })
    void a_patient_whom_nobody_has_looked_at_is_told_so_kindly() {
        page("/access").statusCode(200).body(containsString("Ingen har set dine oplysninger"));
        file("csv").statusCode(200);
        given().get("/api/access").then().statusCode(200).body("size()", equalTo(0));
    }

    @Test
    void what_is_odd_is_shown_with_its_reason() {
        var bruno = watchers.patient(BRUNO);
        watchers.looks(actor, "Bo Lauridsen", bruno, NIGHT);
        heard(actor, 1);
        page("/privacy/looks?actor=" + actor)
                .statusCode(200)
                .body(containsString("Samme efternavn som patienten"))
                .body(containsString("Uden for sædvanlig arbejdstid"))
                .body(containsString("Bo Lauridsen"))
                .body(containsString("Test Lauridsen"));
        given().get("/api/privacy/looks?odd=true&actor=" + actor)
                .then()
                .statusCode(200)
                .body("looks.size()", equalTo(1))
                .body("looks[0].oddities", hasItem("OUTSIDE_HOURS"));
        given().get("/api/privacy/looks?from=2027-01-16&actor=" + actor)
                .then()
                .body("looks.size()", equalTo(0));
        assertThat(
                        watchers.run(
                                """
                                select data ->> 'purpose' from event
                                where stream_id = 'access/%s/consent-service'
                                  and metadata ->> 'actor' = 'staff:dpo'
                                """
                                        .formatted(bruno)))
                .containsOnly("PRIVACY");
    }

    @Test
    void a_patient_is_found_by_a_number_that_stands_in_no_address() {
        var bruno = watchers.patient(BRUNO);
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("cpr", "250947-9989")
                .post("/privacy/looks")
                .then()
                .statusCode(303)
                .header("Location", containsString("person=" + bruno))
                .header("Location", not(containsString("9989")));
        given().header("Sec-Fetch-Site", "same-origin")
                .formParam("cpr", "2512489996")
                .post("/privacy/looks")
                .then()
                .statusCode(422)
                .body(containsString("Ingen er kendt under det nummer"))
                .body(not(containsString("2512489996")));
        given().contentType("application/json")
                .body("{\"cpr\":\"2509479989\"}")
                .post("/api/privacy/looks/people")
                .then()
                .statusCode(200)
                .body("people", hasItem(bruno.toString()));
        page("/privacy/looks?person=nobody").body(containsString("Ingen opslag passer"));
    }

    @Test
    void a_row_is_never_changed_or_removed() {
        watchers.looks(actor, "Sofie", watchers.patient(BRUNO), MORNING);
        heard(actor, 1);
        for (var sql :
                new String[] {
                    "update access_look set fact = '{}' where actor = '%s'".formatted(actor),
                    "delete from access_look where actor = '%s'".formatted(actor),
                    "truncate access_look",
                    "update access_head set n = 0",
                    "delete from access_head",
                    "truncate access_head"
                })
            assertThatThrownBy(() -> watchers.run(sql))
                    .as(sql)
                    .hasMessageContaining("The access log is append-only");
    }

    @Test
    void a_check_names_the_first_row_that_somebody_has_changed() {
        var bruno = watchers.patient(BRUNO);
        for (int n = 0; n < 3; n++) watchers.looks(actor, "Sofie", bruno, MORNING);
        heard(actor, 3);
        check().body("firstWrong", nullValue());
        page("/privacy/looks/check").body(containsString("Loggen er hel"));
        var row =
                watchers.run(
                                "select n from access_look where actor = '%s' order by n"
                                        .formatted(actor))
                        .get(1);
        var fact = watchers.run("select fact from access_look where n = " + row).getFirst();
        tamper(
                "update access_look set fact = jsonb_set(fact, '{actor}', '\"staff:x\"') where n = "
                        + row);
        check().body("firstWrong", equalTo(Integer.parseInt(row)));
        page("/privacy/looks/check").body(containsString("række " + row + " er ændret"));
        var id = watchers.run("select fact ->> 'id' from access_look where n = " + row).getFirst();
        compared().body("altered", hasItem(id), "missing", not(hasItem(id)));
        page("/privacy/looks/check").body(containsString("Ændret: " + id));
        tamper(
                "update access_look set fact = jsonb_set(fact, '{id}', '\"gone\"') where n = "
                        + row);
        compared().body("missing", hasItem(id), "altered", not(hasItem(id)));
        tamper("update access_look set fact = '%s'::jsonb where n = %s".formatted(fact, row));
        compared().body("missing", not(hasItem(id)), "altered", not(hasItem(id)));
        check().body("firstWrong", nullValue());
    }

    @Test
    void after_an_erasure_the_row_stays_by_pseudonym_and_the_names_are_gone() {
        var sille = new PersonId(UUID.randomUUID());
        watchers.known(sille);
        watchers.looks(actor, "Sofie Sekretær", sille, MORNING);
        heard(actor, 1);
        var link = "/privacy/looks?person=" + sille;
        page(link).body(containsString("Sofie Sekretær"));
        erasures.erase(sille, Set.of(KeyClass.values()), Erasure.Reason.REQUESTED, "test")
                .await()
                .atMost(Watchers.PATIENCE);
        page(link)
                .statusCode(200)
                .body(not(containsString("Sofie")))
                .body(containsString(actor))
                .body(containsString("Navnet er slettet"));
        check().body("firstWrong", nullValue());
    }

    private void tamper(String sql) {
        watchers.run("alter table access_look disable trigger access_look_stays");
        watchers.run(sql);
        watchers.run("alter table access_look enable trigger access_look_stays");
    }

    private void heard(String who, int rows) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(
                                        watchers.run(
                                                "select n from access_look where actor = '%s'"
                                                        .formatted(who)))
                                .hasSizeGreaterThanOrEqualTo(rows));
    }

    private static ValidatableResponse compared() {
        return given().get("/api/privacy/looks/comparison").then().statusCode(200);
    }

    private static ValidatableResponse check() {
        return given().get("/api/privacy/looks/check").then().statusCode(200);
    }

    /// A link that works once.
    private static ValidatableResponse file(String format) {
        var link =
                given().redirects()
                        .follow(false)
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("format", format)
                        .post("/access/export")
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location");
        var file = given().get(link).then().statusCode(200);
        given().get(link).then().statusCode(404);
        return file;
    }

    private static ValidatableResponse page(String path) {
        return given().get(path).then();
    }
}
