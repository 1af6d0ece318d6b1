package dk.naervaer.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// A coordinator's way from the tree of units to a new practice, past what has to be mended.
final class AgreedPractice {

    static void by(Page page, String booking) {
        OneAppointmentIT.signIn(page, booking + "/units", "koordinator");
        assertThat(page.getByText("Geriatrisk Ambulatorium")).isVisible();
        Browsers.look(page, "coordinator-units");
        page.getByRole(AriaRole.LINK, OneAppointmentIT.named("Rigshospitalet")).click();
        assertThat(page.getByText("aftalt af Region Østdanmark")).isVisible();
        agree(page, "http://usikker.example");
        assertThat(page.locator("#guideline-error")).isVisible();
        Browsers.look(page, "coordinator-mends");
        agree(page, "Ring til visitationen");
        assertThat(page.getByText("Det er aftalt.")).isVisible();
        Browsers.look(page, "coordinator-agreed");
    }

    private static void agree(Page page, String guideline) {
        page.locator("#guideline").fill(guideline);
        page.locator("#agree-button").click();
    }

    private AgreedPractice() {}
}
