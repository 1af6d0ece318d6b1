package dk.naervaer.booking.intake.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/// How long this installation keeps what EPJs have sent.
@ConfigMapping(prefix = "naervaer.booking.retention")
public interface RetentionSettings {

    /// So long the same message gets its first answer again; afterwards it is read as a new one.
    @WithDefault("P30D")
    Period keys();

    /// So long a line of the message log stands; what still waits for somebody stands longer.
    @WithDefault("P6M")
    Period messages();

    /// Of each kind in one go, so that no deletion holds the intake up.
    @WithDefault("5000")
    int atOnce();
}
