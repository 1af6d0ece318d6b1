package dk.naervaer.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dk.naervaer.local.settings.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// One appointment, all the way: from the EPJ to the relative's screen and the manager's figure.
///
/// The patient, the relative on a phone and the secretary each have a browser of their own. The
/// steps build on each other, as they do in a clinic.
@TestMethodOrder(OrderAnnotation.class)
@ExtendWith(OneHome.class)
@Order(1)
class OneAppointmentIT {

    static final Instant QUARTER_TO_TEN = Instant.parse("2027-01-14T08:45:00Z");
    static final String NUMBER = "+4520123457";
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String FIGURES =
            "/api/figures?unit=region-oestdanmark&from=2027-01-01&to=2027-01-31&grain=month";

    @RegisterExtension static final LastSeen seen = new LastSeen();

    static Home home;
    static Browsers browsers;
    static Page patient;
    static Page relative;
    static Page secretary;
    static Page manager;
    static String appointment = "";

    @BeforeAll
    static void open(Home opened) {
        home = opened;
        home.moveTo(QUARTER_TO_TEN);
        browsers = new Browsers();
        patient = seen.by("patient", browsers.desktop());
        relative = seen.by("relative", browsers.phone());
        secretary = seen.by("secretary", browsers.desktop());
        manager = seen.by("manager", browsers.desktop());
    }

    @AfterAll
    static void close() {
        if (browsers != null) browsers.close();
    }

    static Page.GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    static void signIn(Page page, String address, String user) {
        page.navigate(address);
        page.locator("#username").fill(user);
        page.locator("#password").fill("test");
        page.locator("#kc-login").click();
    }

    static JsonNode january() {
        return Caller.user(home, "leder").get(Place.REPORTING, FIGURES).body().path("rows").path(0);
    }

    static void deliver(String value, String start, String end) {
        var booked = Caller.epj(home).put(Sample.booked(value).at(start, end).resource());
        assertThat(booked.status()).isEqualTo(201);
    }

    @Test
    @Order(0)
    void the_front_page_leads_everybody_on() {
        patient.navigate(home.url(Place.FRONT_PAGE) + "/");
        assertThat(patient.locator("a[href='" + home.url(Place.CONSENT) + "/']").first())
                .isVisible();
        Browsers.look(patient, "front-page");
    }

    @Test
    @Order(1)
    void an_EPJ_sends_an_appointment_and_a_repeat_changes_nothing() {
        var epj = Caller.epj(home);
        var sample = Sample.booked("SP-2026-1000001");
        var first = epj.put(sample.resource());
        assertThat(first.status()).isEqualTo(201);
        appointment = first.body().path("id").asText();
        var second = epj.put(sample.resource());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
    }

    @Test
    @Order(2)
    void the_patient_names_a_relative_and_lets_her_take_part() {
        signIn(patient, home.url(Place.CONSENT) + "/", "einer");
        assertThat(patient.getByText("torsdag den 14. januar 2027 kl. 10.00–10.30").first())
                .isVisible();
        Browsers.look(patient, "patient-appointments");
        patient.getByRole(AriaRole.LINK, named("Tilføj en pårørende")).click();
        patient.getByLabel("Fornavn").fill("Max");
        patient.getByLabel("Efternavn").fill("Berggren");
        patient.getByLabel("Hvem er personen for dig?").selectOption("SONC");
        patient.getByRole(AriaRole.BUTTON, named("Næste")).click();
        patient.locator("#channel-SMS + label").click();
        patient.locator("#phone").fill("20 12 34 57");
        patient.locator("#phoneAgain").fill("20123457");
        patient.locator("#language-da + label").click();
        Browsers.look(patient, "patient-says-how-to-write");
        patient.getByRole(AriaRole.BUTTON, named("Næste")).click();
        patient.locator("#scope-all + label").click();
        Browsers.look(patient, "patient-names-a-relative");
        patient.getByRole(AriaRole.BUTTON, named("Tilføj og giv samtykke")).click();
        assertThat(patient.getByRole(AriaRole.HEADING, named("Max Berggren"))).isVisible();
        assertThat(patient.getByText("Samtykke givet")).isVisible();
    }

    @Test
    @Order(3)
    void the_relative_gets_an_SMS_that_names_nobody() {
        var text = new Phone(home, NUMBER).text(1);
        assertThat(text).contains("10.00", "+45 70 10 10 10");
        assertThat(text).doesNotContain("Einer", "Lauridsen", "Max", "Kardiologisk", "0201609995");
        assertThat(text).hasSizeLessThanOrEqualTo(160);
        assertThat(Phone.link(text)).startsWith(home.url(Place.INVITATION) + "/i#");
        relative.navigate(home.url(Place.GATEWAY) + "/");
        assertThat(relative.getByText("Du er inviteret til en samtale").first()).isVisible();
        Browsers.look(relative, "relative-message");
        assertThat(patient.getByText("Inviteret, har ikke svaret").first()).isVisible();
        Browsers.look(patient, "patient-invited");
    }

    @Test
    @Order(4)
    void opening_the_link_ten_times_changes_nothing() {
        var token = Phone.token(Phone.link(new Phone(home, NUMBER).text(1)));
        for (int time = 0; time < 10; time++)
            assertThat(new Visitor(home).open(token).statusCode()).isEqualTo(200);
        var seen =
                Caller.user(home, "sekretaer")
                        .get(Place.INVITATION, "/api/appointments/" + appointment + "/invitations")
                        .body();
        assertThat(seen.path(0).path("presence").asText()).isEqualTo("NONE");
        assertThat(seen.path(0).path("answer").isNull()).isTrue();
        assertThat(seen.toString()).doesNotContain(token);
    }

    @Test
    @Order(5)
    void the_relative_accepts_on_a_phone_and_enters_the_waiting_room() {
        relative.navigate(Phone.link(new Phone(home, NUMBER).text(1)));
        assertThat(relative.getByText("torsdag den 14. januar 2027 kl. 10.00–10.30")).isVisible();
        assertThat(relative.url()).doesNotContain("#");
        Browsers.look(relative, "relative-invited");
        relative.getByRole(AriaRole.BUTTON, named("Ja, jeg deltager")).click();
        assertThat(relative.getByText("Du har svaret ja.")).isVisible();
        relative.getByRole(AriaRole.BUTTON, named("Gå til venteværelset")).click();
        assertThat(relative.getByText("Du venter. Personalet lukker dig ind.")).isVisible();
        Browsers.look(relative, "relative-waiting");
    }

    @Test
    @Order(6)
    void the_secretary_sees_who_waits_and_lets_her_in() {
        signIn(secretary, home.url(Place.BOOKING) + "/day", "sekretaer");
        assertThat(secretary.getByText("torsdag den 14. januar 2027").first()).isVisible();
        var admit = secretary.getByRole(AriaRole.BUTTON, named("Luk ind Max Berggren")).first();
        assertThat(admit).isVisible();
        Browsers.look(secretary, "secretary-day");
        admit.click();
        assertThat(relative.getByText("Du er med i samtalen").first()).isVisible();
        Browsers.look(relative, "relative-joined");
        secretary.navigate(home.url(Place.BOOKING) + "/appointments/" + appointment + "/room");
        assertThat(secretary.locator("section[aria-labelledby=present]")).containsText("Max");
        Browsers.look(secretary, "secretary-room");
    }

    @Test
    @Order(7)
    void the_secretary_ends_the_consultation_and_the_manager_sees_it_counted() {
        secretary.locator("label[for=HELD_PHYSICAL]").click();
        secretary.getByRole(AriaRole.BUTTON, named("Afslut samtalen")).click();
        assertThat(secretary.getByText("Gennemført ved fremmøde")).isVisible();
        assertThat(relative.getByText("Linket virker ikke længere")).isVisible();
        Browsers.look(relative, "relative-closed");
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    var row = january();
                    assertThat(row.path("consultations").asInt()).isEqualTo(1);
                    assertThat(row.path("relativesJoined").asInt()).isEqualTo(1);
                    assertThat(row.path("withRelatives").path("numerator").asInt()).isEqualTo(1);
                    assertThat(row.path("virtual").path("numerator").asInt()).isZero();
                    assertThat(row.path("noShow").path("denominator").asInt()).isEqualTo(1);
                });
        signIn(
                manager,
                home.url(Place.REPORTING)
                        + "/?unit=region-oestdanmark&from=2027-01-01&to=2027-01-31&grain=month",
                "leder");
        assertThat(manager.getByText("1 af 1").first()).isVisible();
        Browsers.look(manager, "manager-dashboard");
    }

    @Test
    @Order(8)
    void a_moved_appointment_makes_a_new_link_and_a_cancelled_one_tells_everyone() {
        deliver("SP-E2E-MOVED", "2027-01-14T10:40:00+01:00", "2027-01-14T11:00:00+01:00");
        var phone = new Phone(home, NUMBER);
        var invited = phone.text(2);
        var epj = Caller.epj(home);
        var moved =
                Sample.booked("SP-E2E-MOVED")
                        .at("2027-01-14T11:10:00+01:00", "2027-01-14T11:30:00+01:00");
        assertThat(epj.put(moved.resource()).status()).isEqualTo(200);
        var news = phone.text(3);
        assertThat(news).contains("11.10");
        assertThat(new Visitor(home).open(Phone.token(Phone.link(news))).statusCode())
                .isEqualTo(200);
        assertThat(new Visitor(home).open(Phone.token(Phone.link(invited))).statusCode())
                .isEqualTo(404);
        assertThat(epj.put(moved.cancelled().resource()).status()).isEqualTo(200);
        assertThat(phone.text(4)).contains("aflyst").doesNotContain("/i#");
        assertThat(new Visitor(home).open(Phone.token(Phone.link(news))).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(9)
    void a_withdrawal_ends_a_seat_and_the_page_says_when_the_door_was_closed() {
        deliver("SP-E2E-SEAT", "2027-01-14T10:10:00+01:00", "2027-01-14T10:20:00+01:00");
        var link = Phone.link(new Phone(home, NUMBER).text(5));
        relative.navigate("about:blank");
        relative.navigate(link);
        relative.getByRole(AriaRole.BUTTON, named("Gå til venteværelset")).click();
        secretary.navigate(home.url(Place.BOOKING) + "/day");
        secretary.getByRole(AriaRole.BUTTON, named("Luk ind Max Berggren")).first().click();
        assertThat(relative.getByText("Du er med i samtalen").first()).isVisible();
        patient.navigate(home.url(Place.CONSENT) + "/");
        Browsers.look(patient, "patient-withdraws");
        patient.getByRole(AriaRole.BUTTON, named("Træk tilbage for Max Berggren")).click();
        assertThat(patient.getByText(Pattern.compile("Lukket kl\\. \\d\\d\\.\\d\\d"))).isVisible();
        Browsers.look(patient, "patient-door-closed");
        assertThat(relative.getByText("Linket virker ikke længere")).isVisible();
        var dead = new Visitor(home).open(Phone.token(link));
        var unknown = new Visitor(home).open("a".repeat(26));
        assertThat(dead.statusCode()).isEqualTo(404);
        assertThat(dead.body()).isEqualTo(unknown.body());
    }

    @Test
    @Order(10)
    void after_a_restart_a_second_run_gives_the_figures_that_the_events_give() {
        home.restart();
        assertThat(january().path("consultations").asInt()).isEqualTo(1);
        SecondRun.of(home).held("SP-E2E-AGAIN");
        var recount = new Recount(home);
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    var row = january();
                    assertThat(row.path("consultations").asLong())
                            .isEqualTo(recount.held())
                            .isEqualTo(2);
                    assertThat(row.path("relativesJoined").asLong())
                            .isEqualTo(recount.joinedHeld())
                            .isEqualTo(2);
                });
        for (var database : new String[] {"booking", "consent", "invitation"}) {
            assertThat(recount.streamsWithGaps(database)).as(database).isZero();
            assertThat(recount.parked(database)).as(database).isZero();
        }
    }

    @Test
    @Order(11)
    void the_coordinator_agrees_how_a_hospital_works() {
        AgreedPractice.by(browsers.desktop(), home.url(Place.BOOKING));
    }
}
