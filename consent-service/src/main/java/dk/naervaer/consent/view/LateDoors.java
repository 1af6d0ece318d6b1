package dk.naervaer.consent.view;

import dk.naervaer.eventsourcing.relay.Ticking;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Alarms operators while a withdrawal or a pause is not closed in time. The service stays ready
/// meanwhile: patients must be able to withdraw whatever the door-keeper does.
@Wellness
@Singleton
class LateDoors implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(LateDoors.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Pool pool;
    private final Clock clock;
    private final AtomicInteger late = new AtomicInteger();
    private @Nullable Cancellable looking;

    LateDoors(Pool pool, Clock clock, MeterRegistry meters) {
        this.pool = pool;
        this.clock = clock;
        meters.gauge("naervaer.withdrawals.late", late);
    }

    void start(@Observes StartupEvent event) {
        looking = Ticking.every(EVERY, "Late withdrawals", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        if (looking != null) looking.cancel();
    }

    private Uni<Void> look() {
        return pool.preparedQuery(
                        """
                        select count(*)::int as late
                        from relative_view r cross join jsonb_array_elements(r.row -> 'consents') c
                        where r.row @? '$.consents[*]
                            ? (@.standing == "WITHDRAWN" || @.standing == "PAUSED")'
                          and (c ->> 'standing' = 'WITHDRAWN'
                            or c ->> 'standing' = 'PAUSED' and not exists (
                              select from door_shut d
                              where d.consent = (c ->> 'id')::uuid
                                and d.paused_at::timestamptz = (c ->> 'since')::timestamptz))
                          and (c ->> 'since')::timestamptz <= $1
                        """)
                .execute(
                        Tuple.of(
                                clock.instant()
                                        .minus(Overview.SHOULD_BE_CLOSED)
                                        .atOffset(ZoneOffset.UTC)))
                .invoke(rows -> tell(rows.iterator().next().getInteger("late")))
                .replaceWithVoid();
    }

    private void tell(int now) {
        if (now > late.getAndSet(now))
            LOG.warnf(
                    "Withdrawals or pauses not closed for more than %d s: %d",
                    Overview.SHOULD_BE_CLOSED.toSeconds(), now);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("withdrawals")
                .status(late.get() == 0)
                .withData("late", late.get())
                .build();
    }
}
