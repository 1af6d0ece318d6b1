package dk.naervaer.booking.intake.hl7v2;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Which HL7 messages this installation takes and sends.
@ConfigMapping(prefix = "naervaer.booking.hl7v2")
public interface Hl7Settings {

    /// `T` in an installation for training, so that no message of training reaches a patient and
    /// none of production is taken for training.
    @WithDefault("P")
    Processing processing();

    /// MSH-11 by HL7's table 0103; messages for debugging (D) are taken nowhere.
    enum Processing {
        P("production"),
        T("training");

        private final String word;

        Processing(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
