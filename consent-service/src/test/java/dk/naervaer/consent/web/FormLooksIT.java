package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.consent.patient.Patients;
import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.testing.Endpoints;
import dk.naervaer.testing.Endpoints.Endpoint;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every form that answers with a page leaves a row of the look, as every page does (I7). The clock
/// goes on between them: who looks twice in a quarter of an hour is written once.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class FormLooksIT {

    private static final Duration A_QUARTER = Duration.ofMinutes(16);
    private static final String LONNI = "0201609996";
    private static final String EINER = "0201609995";

    @Inject Neighbours neighbours;
    @Inject Callers callers;
    @Inject Persons persons;
    @Inject Pool pool;

    @AfterEach
    void everythingIsAsBefore() {
        callers.nobody();
        FixedClock.back();
    }

    @Test
    void every_form_of_a_patient_that_answers_with_a_page_leaves_a_row_before_it_does() {
        var soft = new SoftAssertions();
        var patient = neighbours.patient(LONNI);
        callers.citizen(LONNI, "Lonni Test Lauridsen");
        var relative = Asking.named(null, "Tove", "Holm");
        var consent = Asking.give(null, relative, "2027-06-30", 201);
        var shown = 0;
        var time = RelativeExamples.NOW;
        for (var endpoint : forms()) {
            time = time.plus(A_QUARTER);
            FixedClock.move(time.toString());
            var id = endpoint.path().contains("consents/{id}") ? consent : relative;
            if (answers(soft, endpoint, patient, id)) shown++;
        }
        soft.assertAll();
        assertThat(shown).isGreaterThanOrEqualTo(6);
    }

    private static List<Endpoint> forms() {
        return Endpoints.of("dk.naervaer.consent").stream()
                .filter(Endpoint::looks)
                .filter(one -> one.verb().equals("POST") && !one.path().startsWith("/api"))
                .filter(one -> one.roles().contains(Roles.PATIENT))
                // Whom one acts for is shown by the page that asks.
                .filter(one -> !one.path().startsWith("/acting"))
                .toList();
    }

    /// An answer without a page shows nobody: the fact that follows stands under its name.
    private boolean answers(SoftAssertions soft, Endpoint endpoint, PersonId patient, String id) {
        var before = rows(patient).size();
        var answer =
                given().redirects()
                        .follow(false)
                        .accept("text/html")
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("nothing", "")
                        .post(endpoint.path().replaceAll("\\{[a-z]+}", id));
        if (answer.statusCode() != 200 && answer.statusCode() != 422) return false;
        soft.assertThat(rows(patient))
                .as(endpoint.row())
                .hasSizeGreaterThan(before)
                .contains("patient:" + patient + " patient OWN");
        return true;
    }

    @Test
    void whom_somebody_may_act_for_sees_that_they_have_looked() {
        var patient = neighbours.patient(LONNI);
        run(
                """
                insert into representation values ('%s', '%s', 'GUARDIAN', '2020-01-01')
                on conflict do nothing
                """
                        .formatted(
                                persons.lookupOf(Patients.CPR, LONNI),
                                persons.lookupOf(Patients.CPR, EINER)));
        FixedClock.move("2027-03-01T08:00:00Z");
        var before = rows(patient).size();
        callers.citizen(EINER, "Einer Test Lauridsen");
        assertThat(given().accept("text/html").get("/acting").asString())
                .contains("act-" + patient);
        assertThat(rows(patient)).hasSizeGreaterThan(before);
        assertThat(rows(patient)).allMatch(row -> row.endsWith(" patient OWN"));
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }

    private List<String> rows(PersonId person) {
        return StreamSupport.stream(
                        pool.query(
                                        """
                                        select concat_ws(' ', metadata ->> 'actor', data ->> 'role',
                                          data ->> 'purpose')
                                        from event where stream_id = 'access/%s/consent-service'
                                        """
                                                .formatted(person))
                                .execute()
                                .await()
                                .indefinitely()
                                .spliterator(),
                        false)
                .map(row -> row.getString(0))
                .toList();
    }
}
