package dk.naervaer.eventsourcing.relay;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells operators that facts are stuck in this service, and by whom, before anybody misses them
/// elsewhere.
@Readiness
@Singleton
class RelayHealth implements HealthCheck {

    private static final Duration TOO_LATE = Duration.ofSeconds(30);

    private final Relay relay;

    RelayHealth(Relay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        var lag = relay.lag();
        boolean restored = relay.horizons().anyMatch(Horizon::isOfAnotherTime);
        var answer =
                HealthCheckResponse.named("relay")
                        .status(lag.compareTo(TOO_LATE) < 0 && !restored)
                        .withData("lagMillis", lag.toMillis());
        if (restored) answer.withData("restored", "must be re-based");
        relay.horizons()
                .flatMapToInt(horizon -> horizon.blocker().stream())
                .findFirst()
                .ifPresent(pid -> answer.withData("blockerPid", pid));
        return answer.build();
    }
}
