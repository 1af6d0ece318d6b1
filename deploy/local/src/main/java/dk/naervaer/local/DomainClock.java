package dk.naervaer.local;

import dk.naervaer.local.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/// The clock of the domain: the system clock plus the offset that stands in one file.
public final class DomainClock extends Clock {
    public static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private final Path file;
    private final Clock system;

    public DomainClock(Path file, Clock system) {
        this.file = file;
        this.system = system;
    }

    /// Moves the domain to an instant, also backwards; time runs on from there.
    public void moveTo(Instant instant) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(unfinished, Duration.between(system.instant(), instant) + "\n");
        Files.move(
                unfinished,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    public void backToNow() throws IOException {
        Files.deleteIfExists(file);
    }

    static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(
                    "Not an instant with an offset, such as 2027-01-14T09:45:00+01:00: " + text);
        }
    }

    public Duration offset() {
        try {
            return Files.exists(file)
                    ? Duration.parse(Files.readString(file).strip())
                    : Duration.ZERO;
        } catch (IOException | DateTimeParseException unreadable) {
            return Duration.ZERO;
        }
    }

    public ZonedDateTime inDenmark() {
        return instant().atZone(DENMARK);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DomainClock(file, system.withZone(zone));
    }
}
