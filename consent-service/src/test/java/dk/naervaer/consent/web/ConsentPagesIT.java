package dk.naervaer.consent.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "magnus", roles = Roles.PATIENT)
@OidcSecurity(claims = @Claim(key = "cpr", value = Neighbours.MAGNUS))
class ConsentPagesIT {

    @Inject Neighbours neighbours;

    @Test
    void a_relative_is_added_in_three_steps_and_nothing_is_kept_before_the_last() {
        neighbours.patient(Neighbours.MAGNUS);
        Written.page("/relatives/new").body(containsString("name=\"given\""));
        Written.page("/relatives/new").body(not(containsString("id=\"phone\"")));
        var who = Written.step(1, "Ellen").formParam("family", "").post("/relatives").then();
        who.statusCode(422).body(containsString("Skriv efternavnet"));
        Written.step(1, "Ellen")
                .formParam("family", "Holm")
                .post("/relatives")
                .then()
                .statusCode(200)
                .body(containsString("id=\"phone\""), not(containsString("data-errors")))
                .body(containsString("type=\"hidden\" name=\"given\" value=\"Ellen\""));
        Written.step(2, "Ellen")
                .formParam("family", "Holm")
                .formParam("channel", "SMS")
                .formParam("language", "da")
                .formParam("phone", "20123457")
                .formParam("phoneAgain", "20123458")
                .post("/relatives")
                .then()
                .statusCode(422)
                .body(containsString("Skriv det samme nummer begge gange"));
        Written.page("/").body(not(containsString("Ellen")));
    }

    @Test
    void a_step_back_shows_what_was_written_before() {
        neighbours.patient(Neighbours.MAGNUS);
        Written.step(2, "Ellen")
                .formParam("back", "yes")
                .post("/relatives")
                .then()
                .statusCode(200)
                .body(containsString("value=\"Ellen\""));
    }

    @Test
    void the_last_step_offers_the_appointments_their_departments_and_hospitals() {
        var patient = neighbours.patient(Neighbours.MAGNUS);
        neighbours.unit("herlev-gentofte", "Herlev og Gentofte Hospital", "region");
        neighbours.unit("herlev-kardiologi", "Hjerteafdelingen", "herlev-gentofte");
        var appointment = neighbours.booked(patient);
        await().untilAsserted(() ->
                Written.step(2, "Gunvor")
                        .formParam("channel", "CALL")
                        .formParam("language", "da")
                        .formParam("family", "Lauridsen")
                        .post("/relatives")
                        .then()
                        .statusCode(200)
                        .body(containsString("scope-" + appointment))
                        .body(containsString("Alle mine aftaler på Herlev og Gentofte Hospital"))
                        .body(containsString("COURSE:herlev-kardiologi")));
    }

    @Test
    void a_consent_is_changed_and_its_note_harms_no_page() {
        neighbours.patient(Neighbours.MAGNUS);
        var id = UUID.randomUUID().toString();
        Written.form(id, "Thyra", "ALL").post("/relatives").then().statusCode(303);
        var path = "/consents/" + Written.consentOf(id);
        Written.page(path + "/change").body(containsString("Ændr samtykket for Thyra Lauridsen"));
        Written.form(id, "", "ALL")
                .formParam("note", "kun om medicinen")
                .post(path + "/change")
                .then()
                .statusCode(422)
                .body(containsString("Skriv kun noget her, hvis det er en del af samtalen"));
        Written.grant()
                .formParam("degree", "ATTEND_PART")
                .formParam("note", "<b>kun</b> om medicinen")
                .post(path + "/change")
                .then()
                .statusCode(303);
        Written.page("/").body(containsString("&lt;b&gt;kun&lt;/b&gt; om medicinen"));
    }

    @Test
    void a_consent_is_paused_taken_up_and_withdrawn_each_in_one_click() {
        neighbours.patient(Neighbours.MAGNUS);
        var id = UUID.randomUUID().toString();
        Written.form(id, "Svend", "ALL").post("/relatives").then().statusCode(303);
        var path = "/consents/" + Written.consentOf(id);
        Written.grant().post(path + "/pause").then().statusCode(303);
        Written.page("/").body(containsString("På pause"));
        Written.grant().post(path + "/resumption").then().statusCode(303);
        Written.page("/").body(not(containsString("På pause")));
        Written.grant().post(path + "/withdrawal").then().statusCode(303);
        Written.page(path + "/withdrawal").body(containsString("Modtaget"));
        Written.grant()
                .formParam("degree", "ATTEND")
                .post(path + "/change")
                .then()
                .statusCode(422)
                .body(containsString("Vi kender ikke personen"));
    }
}
