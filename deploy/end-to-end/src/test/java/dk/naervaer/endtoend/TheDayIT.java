package dk.naervaer.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
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

/// A day in the clinic: what a patient asks for, a clinician judges, and a secretary sees to.
///
/// Everybody has a browser of their own, and no page is ever loaded again to see what another has
/// done. The steps build on each other.
@TestMethodOrder(OrderAnnotation.class)
@ExtendWith(OneHome.class)
@Order(2)
class TheDayIT {

    static final Instant QUARTER_TO_TEN = Instant.parse("2027-02-16T08:45:00Z");

    /// What a page that follows along shows, it shows within this time.
    static final double SOON = 5_000;

    @RegisterExtension static final LastSeen seen = new LastSeen();

    static final HostileName hostile = new HostileName();

    static Home home;
    static Browsers browsers;
    static Page patient;
    static Page clinician;
    static Page secretary;
    static String first = "";
    static String second = "";
    static String named = "";

    @BeforeAll
    static void open(Home opened) {
        home = opened;
        home.moveTo(QUARTER_TO_TEN);
        browsers = new Browsers();
        patient = seen.by("patient-of-the-day", browsers.screen(390, 844));
        clinician = seen.by("clinician-of-the-day", browsers.desktop());
        secretary = seen.by("secretary-of-the-day", browsers.desktop());
    }

    @AfterAll
    static void close() {
        if (browsers != null) browsers.close();
    }

    static String booked(Sample sample) {
        var answer = Caller.epj(home).put(sample.resource());
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    static Sample rasmus(String value, String start, String end) {
        return Sample.booked(value).of("0504909989", "Rasmus Test", "Lauridsen").at(start, end);
    }

    static Locator appointment(Page page, String id) {
        return page.locator("#appointment-" + id);
    }

    static void follows(Page page) {
        page.evaluate("window.sameLook = true");
    }

    static void hasFollowed(Page page) {
        assertThat(page.evaluate("window.sameLook === true")).isEqualTo(true);
    }

    static void soon(Locator part, String text) {
        assertThat(part).containsText(text, new ContainsTextOptions().setTimeout(SOON));
    }

    static String booking(String path) {
        return home.url(Place.BOOKING) + path;
    }

    static String of(String id, String page) {
        return booking("/appointments/" + id + "/" + page);
    }

    @Test
    @Order(1)
    void the_patient_asks_for_video_with_two_clicks_and_reads_that_a_clinician_must_judge_first() {
        first =
                booked(
                        rasmus(
                                "SP-DAY-FIRST",
                                "2027-02-16T10:00:00+01:00",
                                "2027-02-16T10:30:00+01:00"));
        second =
                booked(
                        rasmus(
                                "SP-DAY-SECOND",
                                "2027-03-02T10:00:00+01:00",
                                "2027-03-02T10:30:00+01:00"));
        OneAppointmentIT.signIn(patient, booking("/"), "rasmus");
        assertThat(appointment(patient, second)).containsText("tirsdag den 2. marts 2027");
        Browsers.lookAtBothWidths(patient, "my-appointments");
        patient.getByRole(AriaRole.LINK, OneAppointmentIT.named("Mine aftaler")).click();
        patient.locator("#choose-VIDEO-" + first).click();
        assertThat(appointment(patient, first))
                .containsText("Du har bedt om video. En sundhedsperson skal først vurdere det.");
        Browsers.lookAtBothWidths(patient, "my-appointments-with-a-wish");
    }

    @Test
    @Order(2)
    void the_clinician_finds_the_wish_in_the_day_and_among_the_wishes() {
        OneAppointmentIT.signIn(clinician, booking("/day"), "kliniker");
        assertThat(appointment(clinician, first)).containsText("Patienten har bedt om video");
        Browsers.lookAtBothWidths(clinician, "day-with-a-wish");
        clinician.getByRole(AriaRole.LINK, OneAppointmentIT.named("Ønsker")).click();
        assertThat(clinician.locator("#wish-" + first)).containsText("Rasmus Test Lauridsen");
        Browsers.lookAtBothWidths(clinician, "wishes");
    }

    @Test
    @Order(3)
    void the_clinician_judges_the_rest_of_the_course_with_the_keyboard_alone() {
        follows(patient);
        var hands = new Keyboard(clinician);
        hands.to("#wish-" + first + " a").press("Enter");
        assertThat(clinician.getByText("Kontakt nr. 1 i forløbet")).isVisible();
        Browsers.lookAtBothWidths(clinician, "assessment");
        hands.to("#SUITABLE").press("Space");
        hands.to("#SENSITIVE_TOPIC").press("Space");
        hands.to("#APPOINTMENT").press("ArrowDown");
        hands.to("#save").press("Enter");
        assertThat(clinician.locator("[data-errors]")).isFocused();
        assertThat(clinician.getByText("Det er den første kontakt i forløbet")).isVisible();
        for (var kept : new String[] {"#SUITABLE", "#SENSITIVE_TOPIC", "#COURSE"})
            assertThat(clinician.locator(kept)).isChecked();
        Browsers.lookAtBothWidths(clinician, "assessment-refused");
        hands.to("[data-errors] a").press("Enter");
        hands.to("#why").type("Patienten er kendt af egen læge og ringer selv ved forværring.");
        hands.to("#save").press("Enter");
        assertThat(appointment(clinician, first)).containsText("Video");
        assertThat(appointment(clinician, first)).not().containsText("Patienten har bedt om");
    }

    @Test
    @Order(4)
    void the_patient_sees_it_at_once_and_decides_alone_about_the_rest_of_the_course() {
        soon(appointment(patient, first).locator(".nv-facts"), "Video");
        hasFollowed(patient);
        Browsers.lookAtBothWidths(patient, "my-appointments-on-video");
        patient.locator("#choose-VIDEO-" + second).click();
        var how = appointment(patient, second).locator(".nv-facts");
        assertThat(how).containsText("Video");
        patient.locator("#choose-PHYSICAL-" + second).click();
        assertThat(how).containsText("Fremmøde");
        assertThat(appointment(patient, second).locator(".nv-notice")).hasCount(0);
    }

    @Test
    @Order(5)
    void the_secretary_sees_at_once_that_a_call_was_not_answered() {
        OneAppointmentIT.signIn(secretary, booking("/day"), "sekretaer");
        assertThat(appointment(secretary, first)).containsText("Video");
        follows(secretary);
        clinician.navigate(of(first, "room"));
        clinician.locator("#start").click();
        assertThat(clinician.getByText("Samtalen er startet")).isVisible();
        clinician.locator("#plan-b > summary").click();
        Browsers.lookAtBothWidths(clinician, "room-plan-b");
        clinician.locator("#PHONE").click();
        assertThat(clinician.getByText("Ring op på telefon").first()).isVisible();
        clinician.locator("label[for=UNANSWERED]").click();
        clinician.locator("#conclude").click();
        soon(secretary.locator("#unanswered-" + first), "Ingen har taget det");
        hasFollowed(secretary);
        Browsers.lookAtBothWidths(secretary, "day-with-an-unanswered-call");
    }

    @Test
    @Order(6)
    void the_secretary_takes_it_and_closes_it_with_the_keyboard_whatever_else_happens() {
        var hands = new Keyboard(secretary);
        hands.to("#take-" + first).press("Enter");
        assertThat(secretary.locator("#unanswered-" + first)).containsText("Tages af sekretaer");
        follows(secretary);
        var closing = "#closing-" + first;
        hands.to(closing).press("ArrowDown").press("ArrowDown").press("ArrowDown");
        assertThat(secretary.locator(closing)).hasValue("LETTER");
        named =
                booked(
                        Sample.booked("SP-DAY-NAMED")
                                .of("0104909995", HostileName.GIVEN, HostileName.FAMILY)
                                .at("2027-02-16T11:00:00+01:00", "2027-02-16T11:30:00+01:00"));
        soon(secretary.locator("#list"), "11.00");
        hasFollowed(secretary);
        assertThat(secretary.locator(closing)).isFocused();
        assertThat(secretary.locator(closing)).hasValue("LETTER");
        hands.to("#close-" + first).press("Enter");
        assertThat(secretary.locator("#unanswered-" + first)).hasCount(0);
        secretary.navigate(of(first, "holding"));
        assertThat(secretary.locator("main")).containsText("Brev sendt");
        Browsers.lookAtBothWidths(secretary, "history");
    }

    @Test
    @Order(7)
    void a_hostile_name_harms_no_page() {
        var owner = seen.by("named", browsers.screen(390, 844));
        for (var page : new Page[] {owner, clinician, secretary}) hostile.watch(page);
        OneAppointmentIT.signIn(owner, booking("/mine"), "sverre");
        owner.locator("#choose-VIDEO-" + named).click();
        assertThat(appointment(owner, named)).containsText("Du har bedt om video.");
        for (var page : new String[] {"assessment", "room", "holding"}) {
            clinician.navigate(of(named, page));
            hostile.harmsNothingOn(clinician, "hostile-" + page);
        }
        HostileName.turnsNothing(clinician.locator("main .nv-when"));
        clinician.navigate(booking("/wishes"));
        hostile.harmsNothingOn(clinician, "hostile-wishes");
        secretary.navigate(of(named, "room"));
        secretary.locator("label[for=UNANSWERED]").click();
        secretary.locator("#conclude").click();
        hostile.harmsNothingOn(secretary, "hostile-day");
        HostileName.turnsNothing(secretary.locator("#unanswered-" + named + " .nv-when"));
    }

    @Test
    @Order(8)
    void a_form_that_is_refused_gives_a_hostile_name_back_as_a_name() {
        secretary.navigate(booking("/conversations/new"));
        secretary.locator("#cpr").fill("0104909989");
        secretary.locator("#given").fill("\">" + HostileName.GIVEN);
        secretary.locator("#family").fill(HostileName.FAMILY);
        secretary.locator("label[for=NOW]").click();
        secretary.locator("#date").fill("2027-02-15");
        secretary.locator("#open").click();
        assertThat(secretary.locator("[data-errors]")).isFocused();
        assertThat(secretary.locator("#given")).hasValue("\">" + HostileName.GIVEN);
        Browsers.lookAtBothWidths(secretary, "hostile-conversation");
    }

    @Test
    @Order(9)
    void the_day_says_that_the_line_is_down_and_catches_up_when_it_is_back() {
        secretary.navigate(booking("/day"));
        var notice = secretary.locator("[data-offline]");
        assertThat(notice).isHidden();
        follows(secretary);
        secretary.context().setOffline(true);
        assertThat(notice).isVisible();
        Browsers.lookAtBothWidths(secretary, "day-offline");
        var missed =
                booked(
                        rasmus(
                                "SP-DAY-MISSED",
                                "2027-02-16T13:00:00+01:00",
                                "2027-02-16T13:30:00+01:00"));
        assertThat(appointment(secretary, missed)).hasCount(0);
        secretary.context().setOffline(false);
        assertThat(notice).isHidden();
        assertThat(appointment(secretary, missed)).isVisible();
        hasFollowed(secretary);
    }
}
