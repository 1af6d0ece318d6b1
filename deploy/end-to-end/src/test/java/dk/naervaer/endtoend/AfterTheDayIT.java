package dk.naervaer.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.naervaer.endtoend.OneAppointmentIT.named;
import static dk.naervaer.endtoend.OneAppointmentIT.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dk.naervaer.local.settings.Place;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is seen to with the keyboard alone around a visit: a relative wished for at a distance,
/// where the patient is written to, and a code that the EPJ registered otherwise.
@TestMethodOrder(OrderAnnotation.class)
@ExtendWith(OneHome.class)
@Order(5)
class AfterTheDayIT {

    private static final Instant MORNING = Instant.parse("2027-05-04T06:00:00Z");
    private static final String START = "2027-05-04T10:00:00+02:00";
    private static final String END = "2027-05-04T10:30:00+02:00";

    @RegisterExtension static final LastSeen seen = new LastSeen();

    private static Home home;
    private static Browsers browsers;
    private static Page patient;
    private static Page clinician;
    private static Page coordinator;
    private static Sample visit;
    private static String id = "";

    @BeforeAll
    static void open(Home opened) {
        home = opened;
        home.moveTo(MORNING);
        browsers = new Browsers();
        patient = seen.by("patient-after-the-day", browsers.screen(390, 844));
        clinician = seen.by("clinician-after-the-day", browsers.desktop());
        coordinator = seen.by("coordinator-after-the-day", browsers.desktop());
        visit =
                Sample.booked("SP-E2E-AFTER")
                        .of("0201609996", "Lonni Test", "Lauridsen")
                        .at(START, END);
        var answer = Caller.epj(home).put(visit.resource());
        assertThat(answer.status()).isEqualTo(201);
        id = answer.body().path("id").asText();
    }

    @AfterAll
    static void close() {
        if (browsers != null) browsers.close();
    }

    private static String booking(String path) {
        return home.url(Place.BOOKING) + path;
    }

    @Test
    @Order(1)
    void the_patient_wishes_that_a_relative_takes_part_at_a_distance() {
        signIn(patient, booking("/mine"), "lonni");
        new Keyboard(patient).to("#relative-" + id).press("Enter");
        assertThat(patient.locator("#appointment-" + id))
                .containsText("Du har bedt om, at en pårørende er med på video");
        Browsers.lookAtBothWidths(patient, "my-appointments-with-a-relative-wished-for");
    }

    @Test
    @Order(2)
    void the_patient_reads_at_once_why_the_wish_cannot_be_met() {
        signIn(clinician, booking("/appointments/" + id + "/contact-form"), "kliniker");
        Browsers.lookAtBothWidths(clinician, "staff-contact-form");
        new Keyboard(clinician).to("#NO_EQUIPMENT").press("Enter");
        assertThat(clinician.getByText("Ønsket om en pårørende kan ikke opfyldes").first())
                .isVisible();
        assertThat(patient.locator("#appointment-" + id))
                .containsText("der er ikke udstyr til det");
    }

    @Test
    @Order(3)
    void the_patient_who_is_too_ill_to_come_is_offered_a_talk_at_a_distance_first() {
        patient.setViewportSize(1280, 900);
        var hands = new Keyboard(patient);
        hands.to("#hindrance-" + id).press("Enter");
        assertThat(patient.locator("#send")).isVisible();
        Browsers.lookAtBothWidths(patient, "cannot-come");
        hands.to("#ILL").press("Space").press("Enter");
        assertThat(patient.locator("#decline")).isVisible();
        Browsers.lookAtBothWidths(patient, "offered-a-distance");
        hands.to("#choose-VIDEO").press("Enter");
        assertThat(patient.locator("#appointment-" + id)).containsText("Du har bedt om video.");
    }

    @Test
    @Order(4)
    void the_patient_says_where_to_be_written_to_and_types_the_number_twice() {
        patient.navigate(home.url(Place.CONSENT) + "/contact");
        Browsers.lookAtBothWidths(patient, "contact");
        var hands = new Keyboard(patient);
        hands.to("#channel-NONE").press("ArrowUp").press("ArrowUp");
        assertThat(patient.locator("#channel-SMS")).isChecked();
        hands.to("#phone").type("20 12 34 58").to("#phoneAgain").type("20 12 34 59");
        hands.press("Enter");
        assertThat(patient.locator("#phoneAgain-error")).isVisible();
        Browsers.lookAtBothWidths(patient, "contact-refused");
        patient.locator("#phoneAgain").focus();
        hands.press("ControlOrMeta+A").type("20 12 34 58").press("Enter");
        assertThat(patient.getByText("Vi skriver til dig sådan her:")).isVisible();
    }

    @Test
    @Order(5)
    void the_coordinator_settles_what_the_epj_registered_otherwise() {
        clinician.navigate(booking("/appointments/" + id + "/room"));
        clinician.locator("#start").click();
        clinician.locator("label[for=HELD_PHYSICAL]").click();
        clinician.locator("#conclude").click();
        assertThat(clinician.locator("#appointment-" + id)).containsText("Gennemført ved fremmøde");
        signIn(coordinator, booking("/registrations"), "koordinator");
        assertThat(coordinator.locator("#registration-" + id)).hasCount(0);
        Caller.epj(home).put(visit.registered("ALCA03").resource());
        var found = coordinator.locator("#registration-" + id);
        assertThat(found).containsText("ALCA03");
        Browsers.lookAtBothWidths(coordinator, "registrations");
        new Keyboard(coordinator)
                .to("#why-" + id)
                .type("Talt igennem med afdelingen")
                .to("#settle-" + id)
                .press("Enter");
        assertThat(coordinator.getByRole(AriaRole.HEADING, named("Registreret anderledes")))
                .isVisible();
        assertThat(found).hasCount(0);
    }

    @Test
    @Order(6)
    void a_day_that_cannot_be_read_again_says_so_until_it_can() {
        clinician.navigate(booking("/day"));
        var notice = clinician.locator("[data-offline]");
        assertThat(notice).isHidden();
        clinician.route("**/day/list**", one -> one.fulfill(new FulfillOptions().setStatus(503)));
        var missed =
                Caller.epj(home)
                        .put(
                                Sample.booked("SP-E2E-MISSED")
                                        .at(
                                                "2027-05-04T13:00:00+02:00",
                                                "2027-05-04T13:30:00+02:00")
                                        .resource())
                        .body()
                        .path("id")
                        .asText();
        assertThat(notice).isVisible();
        clinician.unroute("**/day/list**");
        assertThat(clinician.locator("#appointment-" + missed)).isVisible();
        assertThat(notice).isHidden();
    }

    @Test
    @Order(7)
    void the_day_is_printed_without_what_can_only_be_pressed() {
        clinician.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(clinician.locator("#appointment-" + id)).isVisible();
        assertThat(clinician.locator("#history-" + id)).isHidden();
        assertThat(clinician.locator("main form").first()).isHidden();
        assertThat(clinician.getByText("Kardiologisk Ambulatorium").first()).isVisible();
        Browsers.keep(clinician, "day-printed");
    }
}
