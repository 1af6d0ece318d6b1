package dk.naervaer.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// Somebody who uses the keyboard alone.
record Keyboard(Page page) {

    private static final int FAR = 60;

    /// Goes on with the tab key until the focus is there.
    Keyboard to(String selector) {
        var target = page.locator(selector);
        for (int step = 0; step < FAR && !isFocused(target); step++) press("Tab");
        assertThat(target).isFocused();
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    private static boolean isFocused(Locator target) {
        return (Boolean) target.evaluate("one => one === document.activeElement");
    }
}
