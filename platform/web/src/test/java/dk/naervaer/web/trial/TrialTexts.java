package dk.naervaer.web.trial;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the trial's page.
@MessageBundle
public interface TrialTexts {

    @Message("Dagens aftaler")
    String day();

    /// In English.
    @Localized("en")
    interface English extends TrialTexts {

        @Message("Appointments of the day")
        @Override
        String day();
    }
}
