package dk.naervaer.endtoend;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// Keeps what each person last saw when a step fails, for whoever looks into it.
final class LastSeen implements TestExecutionExceptionHandler {

    private final Map<String, Page> pages = new LinkedHashMap<>();

    Page by(String person, Page page) {
        pages.put(person, page);
        return page;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext step, Throwable failure)
            throws Throwable {
        try {
            pages.forEach((person, page) -> Browsers.keep(page, "failed-" + person));
        } catch (PlaywrightException unseen) {
            failure.addSuppressed(unseen);
        }
        throw failure;
    }
}
