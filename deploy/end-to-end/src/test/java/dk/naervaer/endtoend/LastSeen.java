package dk.naervaer.endtoend;

import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// Keeps what each person last saw when a step fails, for whoever looks into it.
final class LastSeen implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext step, Throwable failure)
            throws Throwable {
        try {
            Browsers.keep(OneAppointmentIT.patient, "failed-patient");
            Browsers.keep(OneAppointmentIT.relative, "failed-relative");
            Browsers.keep(OneAppointmentIT.secretary, "failed-secretary");
            Browsers.keep(OneAppointmentIT.manager, "failed-manager");
        } catch (PlaywrightException unseen) {
            failure.addSuppressed(unseen);
        }
        throw failure;
    }
}
