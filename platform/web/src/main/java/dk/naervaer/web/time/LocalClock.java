package dk.naervaer.web.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The domain's clock in a local suite: real time plus an offset that one file holds, so that a
/// whole day can be tried at any hour. The file is looked at no more than five times a second.
public final class LocalClock extends Clock {

    private static final Logger LOG = Logger.getLogger(LocalClock.class);
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private record Reading(Duration offset, long at) {}

    private final Path file;
    private final Clock real;
    private final LongSupplier ticks;
    private final AtomicBoolean warned = new AtomicBoolean();
    private volatile @Nullable Reading last;

    public LocalClock(Path file) {
        this(file, Clock.systemUTC(), System::nanoTime);
    }

    LocalClock(Path file, Clock real, LongSupplier ticks) {
        this.file = file;
        this.real = real;
        this.ticks = ticks;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(this, zone);
    }

    private Duration offset() {
        var known = last;
        long now = ticks.getAsLong();
        if (known == null || now - known.at() >= PAUSE) {
            known = new Reading(read(), now);
            last = known;
        }
        return known.offset();
    }

    private Duration read() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException _) {
            return Duration.ZERO;
        } catch (IOException | DateTimeParseException _) {
            if (warned.compareAndSet(false, true)) {
                LOG.warn("The clock file holds no ISO-8601 duration; using real time");
            }
            return Duration.ZERO;
        }
    }

    /// The same moving time seen in another zone.
    private static final class Zoned extends Clock {

        private final Clock source;
        private final ZoneId zone;

        private Zoned(Clock source, ZoneId zone) {
            this.source = source;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(source, other);
        }

        @Override
        public Instant instant() {
            return source.instant();
        }
    }
}
