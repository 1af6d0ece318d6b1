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

    /// So long a line of the message log stands.
    @WithDefault("P6M")
    Period messages();

    /// So long at most a message waits for somebody to send it again; it goes with what it said.
    @WithDefault("P6M")
    Period waiting();

    /// So long before a waiting message goes, the operator is warned of it.
    @WithDefault("P14D")
    Period warning();

    /// So long it is told how an import went.
    @WithDefault("P30D")
    Period imports();

    /// So long it is known who has confirmed what an EPJ was told.
    @WithDefault("P30D")
    Period replies();

    /// Of each kind in one go, so that no deletion holds the intake up.
    @WithDefault("5000")
    int atOnce();
}
