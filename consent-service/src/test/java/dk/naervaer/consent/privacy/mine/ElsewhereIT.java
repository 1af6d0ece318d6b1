package dk.naervaer.consent.privacy.mine;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dk.naervaer.consent.patient.Patients;
import dk.naervaer.consent.privacy.Scene;
import dk.naervaer.consent.web.Callers;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What concerns oneself says so while one acts for somebody else.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class ElsewhereIT {

    private static final String LONNI = "0201609996";
    private static final String EINER = "0201609995";
    private static final String YOURSELF = "Denne side gælder dig selv";

    @Inject Scene scene;
    @Inject Callers callers;
    @Inject Persons persons;
    @Inject Pool pool;

    private PersonId lonni;

    @BeforeEach
    void einerActsForLonni() {
        lonni = scene.patient(LONNI, "Lonni");
        scene.patient(EINER, "Einer");
        pool.query(
                        """
                        insert into representation values ('%s', '%s', 'GUARDIAN', '2020-01-01')
                        on conflict do nothing
                        """
                                .formatted(
                                        persons.lookupOf(Patients.CPR, LONNI),
                                        persons.lookupOf(Patients.CPR, EINER)))
                .execute()
                .await()
                .indefinitely();
        callers.citizen(EINER, "Einer Test Lauridsen");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        callers.nobody();
    }

    @Test
    void a_page_about_oneself_says_so_while_one_acts_for_somebody() {
        for (var path : List.of("/data", "/erasure", "/access")) {
            acting().get(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("Du handler for <bdi>Lonni"))
                    .body(containsString(YOURSELF), containsString("stop-acting"));
            browser().get(path).then().statusCode(200).body(not(containsString(YOURSELF)));
        }
    }

    @Test
    void nothing_is_fetched_or_erased_before_one_stops() {
        for (var path : List.of("/data", "/erasure"))
            acting().formParam("class", "CONTACT")
                    .post(path)
                    .then()
                    .statusCode(409)
                    .body(containsString(YOURSELF), containsString("Stop, før du henter"));
        browser().formParam("format", "json").post("/data").then().statusCode(303);
        given().get("/api/access?patient=" + lonni).then().statusCode(409);
    }

    @Test
    void the_archive_of_messages_says_whose_it_is() {
        acting().get("/messages")
                .then()
                .statusCode(200)
                .body(containsString("Du handler for"), containsString("stop-acting"));
    }

    private RequestSpecification acting() {
        return browser().cookie("nv-acting", lonni.toString());
    }

    private static RequestSpecification browser() {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Sec-Fetch-Site", "same-origin");
    }
}
