package dk.naervaer.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.naervaer.endtoend.OneAppointmentIT.named;
import static dk.naervaer.endtoend.OneAppointmentIT.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A patient decides how far relatives may come, sees what was written and who has looked, and
/// takes a copy; staff write a consent down and the privacy officer sees who was shown what.
@TestMethodOrder(OrderAnnotation.class)
@ExtendWith(OneHome.class)
@Order(4)
class MyRelativesIT {

    private static final Instant MORNING = Instant.parse("2027-04-06T07:00:00Z");
    private static final String ELSE = "0201919990";

    @RegisterExtension static final LastSeen seen = new LastSeen();

    private static Home home;
    private static Browsers browsers;
    private static Page patient;
    private static Page clinician;
    private static Page officer;
    private static String appointment = "";

    @BeforeAll
    static void open(Home opened) {
        home = opened;
        home.moveTo(MORNING);
        browsers = new Browsers();
        // 1280 wide at 200 % is 640 wide.
        patient = seen.by("patient-with-relatives", browsers.screen(640, 450));
        clinician = seen.by("clinician-with-relatives", browsers.desktop());
        officer = seen.by("privacy-officer", browsers.desktop());
    }

    @AfterAll
    static void close() {
        if (browsers != null) browsers.close();
    }

    private static String consent(String path) {
        return home.url(Place.CONSENT) + path;
    }

    @Test
    @Order(1)
    void staff_write_down_what_the_patient_said_and_read_which_part_is_meant() {
        var sample =
                Sample.booked("SP-E2E-RELATIVES")
                        .of("0504909989", "Rasmus Test", "Lauridsen")
                        .at("2027-04-06T09:30:00+02:00", "2027-04-06T10:00:00+02:00");
        var answer = Caller.epj(home).put(sample.resource());
        assertThat(answer.status()).isIn(200, 201);
        appointment = answer.body().path("id").asText();
        signIn(
                clinician,
                home.url(Place.BOOKING) + "/appointments/" + appointment + "/room",
                "kliniker");
        clinician.getByRole(AriaRole.LINK, named("Hvem må være med?")).click();
        assertThat(clinician.getByText("Skriv et samtykke ned")).isVisible();
        Browsers.lookAtBothWidths(clinician, "staff-consent");
        clinician.locator("#c-given").fill("Sigrid");
        clinician.locator("#c-family").fill("Holm");
        clinician.locator("#c-relationship").selectOption("SIB");
        clinician.locator("#c-phone").fill("20123459");
        clinician.locator("#c-phoneAgain").fill("20123459");
        clinician.locator("#degree").selectOption("ATTEND_PART");
        clinician.locator("#note").fill("kun om medicinen");
        clinician.locator("#form-BEDSIDE + label").click();
        clinician.locator("#identityCheck").selectOption("KNOWN_TO_STAFF");
        clinician.locator("#whyNotWritten").fill("Armen i gips");
        clinician.getByRole(AriaRole.BUTTON, named("Skriv samtykket ned")).click();
        assertThat(clinician.getByText("Må være med").first()).isVisible();
        clinician.getByRole(AriaRole.LINK, named("Tilbage til aftalen")).click();
        assertThat(clinician.getByText("kun om medicinen").first()).isVisible();
    }

    @Test
    @Order(2)
    void the_patient_sees_it_at_twice_the_size_and_pauses_it_with_the_keyboard_alone() {
        signIn(patient, consent("/"), "rasmus");
        assertThat(patient.getByText("kun om medicinen").first()).isVisible();
        Browsers.look(patient, "relatives-at-200-percent");
        var id = patient.locator("button[id^='pause-']").first().getAttribute("id");
        new Keyboard(patient).to("#" + id).press("Enter");
        assertThat(patient.getByText("På pause").first()).isVisible();
        Browsers.lookAtBothWidths(patient, "relatives-paused");
        patient.getByRole(AriaRole.BUTTON, named("Genoptag")).first().click();
        assertThat(patient.getByText("Samtykke givet").first()).isVisible();
    }

    @Test
    @Order(3)
    void the_patient_reads_what_was_written_and_who_has_looked() {
        patient.navigate(consent("/messages"));
        assertThat(patient.getByText("Sigrid Holm").first()).isVisible();
        Browsers.lookAtBothWidths(patient, "messages");
        patient.navigate(consent("/access"));
        assertThat(patient.getByText("Test Kliniker").first()).isVisible();
        Browsers.lookAtBothWidths(patient, "access");
    }

    @Test
    @Order(4)
    void a_copy_of_everything_is_handed_out_once() throws IOException {
        patient.navigate(consent("/data"));
        Browsers.lookAtBothWidths(patient, "data");
        Download file =
                patient.waitForDownload(
                        () -> patient.locator("button[value='json']").first().click());
        var text = new String(file.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("Sigrid", "kun om medicinen").doesNotContain(ELSE);
        patient.navigate(file.url());
        assertThat(patient.getByRole(AriaRole.HEADING).first()).isVisible();
        assertThat(patient.content()).doesNotContain("Sigrid");
        patient.navigate(consent("/erasure"));
        Browsers.lookAtBothWidths(patient, "erasure");
    }

    @Test
    @Order(5)
    void the_privacy_officer_finds_the_patient_and_sees_every_look() {
        signIn(officer, consent("/privacy"), "dpo");
        Browsers.lookAtBothWidths(officer, "privacy-desk");
        officer.locator("input[name='civilNumber']").fill("0504909989");
        officer.getByRole(AriaRole.BUTTON, named("Søg")).click();
        assertThat(officer.getByText("Rasmus Test Lauridsen").first()).isVisible();
        assertThat(officer.url()).doesNotContain("0504909989");
        Browsers.lookAtBothWidths(officer, "privacy-person");
        officer.navigate(consent("/privacy/looks"));
        assertThat(officer.getByText("staff:kliniker").first()).isVisible();
        Browsers.lookAtBothWidths(officer, "privacy-looks");
        for (var page : new String[] {"retention", "breach"}) {
            officer.navigate(consent("/privacy/" + page));
            Browsers.lookAtBothWidths(officer, "privacy-" + page);
        }
    }
}
