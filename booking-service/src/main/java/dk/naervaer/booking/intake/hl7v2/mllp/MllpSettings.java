package dk.naervaer.booking.intake.hl7v2.mllp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How this installation listens for HL7 messages over MLLP.
@ConfigMapping(prefix = "naervaer.booking.mllp")
public interface MllpSettings {

    @WithDefault("127.0.0.1")
    String host();

    /// 0: nobody listens.
    @WithDefault("2575")
    int port();

    /// How long a connection may say nothing.
    @WithDefault("10M")
    Duration idle();

    /// How long one message may take to arrive.
    @WithDefault("30S")
    Duration slowest();

    /// How many senders may be connected at once.
    @WithDefault("200")
    int connections();

    /// Without it, whoever reaches the port is believed to be who MSH-3 and MSH-4 say; with it, a
    /// sender of which a certificate is registered has to show that very one.
    Optional<Tls> tls();

    /// Certificates as PEM files.
    interface Tls {

        Path certificate();

        Path key();

        /// Whose clients' certificates are trusted; each sender has to show one.
        Path clients();
    }
}
