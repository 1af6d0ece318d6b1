package dk.naervaer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;

/// Chromium with a person at each of several screens.
final class Browsers implements AutoCloseable {

    private static final int PATIENCE = 20_000;
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser chromium =
            playwright
                    .chromium()
                    .launch(
                            new LaunchOptions()
                                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                                    .setArgs(FLAGS));

    Browsers() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    Page desktop() {
        return screen(1280, 900);
    }

    Page phone() {
        return screen(360, 740);
    }

    /// A screen of its own: cookies and logins are not shared with the others.
    Page screen(int width, int height) {
        var page =
                chromium.newContext(
                                new NewContextOptions()
                                        .setViewportSize(width, height)
                                        .setLocale("da-DK"))
                        .newPage();
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    /// Keeps a picture, and asserts that the page fits its screen and that axe finds nothing.
    static void look(Page page, String name) {
        keep(page, name);
        var width = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue())
                .as("%s is no wider than its screen", name)
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("what axe finds on %s", name)
                .isEmpty();
    }

    /// Looks at the page on a phone and on a desktop, and leaves it as wide as it was.
    static void lookAtBothWidths(Page page, String name) {
        var own = page.viewportSize();
        page.setViewportSize(390, 844);
        look(page, name + "-phone");
        page.setViewportSize(1280, 900);
        look(page, name + "-desktop");
        page.setViewportSize(own.width, own.height);
    }

    static void keep(Page page, String name) {
        page.evaluate("document.fonts.ready.then(() => true)");
        page.screenshot(
                new ScreenshotOptions()
                        .setPath(Home.TARGET.resolve("screenshots/" + name + ".png"))
                        .setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
