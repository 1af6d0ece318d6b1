package dk.naervaer.eventsourcing.relay;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells operators that facts are stuck in this service, before anybody misses them elsewhere.
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
        return HealthCheckResponse.named("relay")
                .status(lag.compareTo(TOO_LATE) < 0)
                .withData("lagMillis", lag.toMillis())
                .build();
    }
}
