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
        var standing = relay.standing();
        boolean late = standing.lag().compareTo(TOO_LATE) >= 0;
        var answer =
                HealthCheckResponse.named("relay")
                        .status(!late && !standing.restored())
                        .withData("lagMillis", standing.lag().toMillis());
        if (standing.restored()) answer.withData("restored", "must be re-based");
        if (standing.blockerPid() != null) answer.withData("blockerPid", standing.blockerPid());
        return answer.build();
    }
}
