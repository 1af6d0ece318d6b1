package dk.naervaer.booking.intake.retention;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Which of the waiting messages go soon, so that somebody may send them again before.
@Singleton
public class Leaving {

    private static final String COUNT =
            """
            select count(*) from epj_message
            where received_at < $1 and message is not null and settled_at is null
            """;

    private final Pool pool;
    private final RetentionSettings settings;
    private final Clock clock;

    Leaving(Pool pool, RetentionSettings settings, Clock clock) {
        this.pool = pool;
        this.settings = settings;
        this.clock = clock;
    }

    public Uni<Integer> soon() {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(border()))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /// Of one that has waited since then.
    public boolean isSoon(Instant received) {
        return received.isBefore(border().toInstant());
    }

    public LocalDate day(Instant received) {
        return received.atOffset(ZoneOffset.UTC).plus(settings.waiting()).toLocalDate();
    }

    private OffsetDateTime border() {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .plus(settings.warning())
                .minus(settings.waiting());
    }
}
