package dk.naervaer.booking.intake.hl7v2.answer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.hl7v2.Header;
import dk.naervaer.web.time.DanishTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes acknowledgements as bytes, each with the time and a control id of its own.
@Singleton
public class Acknowledging {

    /// As long as a control id may be in the oldest version.
    private static final int ID_LENGTH = 20;

    private final Clock clock;

    Acknowledging(Clock clock) {
        this.clock = clock;
    }

    /// Empty when the sender does not want to be answered.
    ///
    /// @param system whose message it is; `null` when nobody knows
    public Optional<byte[]> answer(Header header, @Nullable EpjSystem system, Reply reply) {
        var override = system == null ? null : system.acknowledgement();
        ZoneId zone = system == null ? DanishTime.ZONE : system.zone();
        var usual = system == null ? ISO_8859_1 : system.charset();
        var id = UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
        return new Acknowledgement(header, override)
                .text(reply, clock.instant().atZone(zone), id)
                .map(text -> text.getBytes(header.charset().orElse(usual)));
    }
}
