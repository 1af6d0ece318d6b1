package dk.naervaer.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// A name that tries to be a program, to turn what stands around it, and to burst the page.
final class HostileName {

    static final String GIVEN = "<script>alert(1)</script>";

    /// As long as a name may be, without a place to break it: marks that turn what follows, then
    /// letters.
    static final String FAMILY = "\u202E\u200F\u05E9" + "Å".repeat(197);

    private static final String RUNS_FORWARD =
            """
            one => {
              const text = document.createTreeWalker(one, NodeFilter.SHOW_TEXT).nextNode();
              const left = (index) => {
                const range = document.createRange();
                range.setStart(text, index);
                range.setEnd(text, index + 1);
                return range.getBoundingClientRect().left;
              };
              return left(0) < left(1) && left(1) < left(2);
            }
            """;

    private final List<String> alerts = new ArrayList<>();

    /// From now on whatever the name makes the page say is noted.
    void watch(Page page) {
        page.onDialog(dialog -> {
            alerts.add(dialog.message());
            dialog.dismiss();
        });
    }

    /// Looks at a page that shows the name.
    void harmsNothingOn(Page page, String name) {
        assertThat(page.getByText(GIVEN).first()).isVisible();
        assertThat(page.locator("main script")).hasCount(0);
        Browsers.lookAtBothWidths(page, name);
        assertThat(alerts).isEmpty();
    }

    /// What stands beside the name still runs from left to right.
    static void turnsNothing(Locator beside) {
        assertThat(beside.evaluate(RUNS_FORWARD)).as("runs forward").isEqualTo(true);
    }
}
