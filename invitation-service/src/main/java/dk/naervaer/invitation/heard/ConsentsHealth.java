package dk.naervaer.invitation.heard;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells operators that the door is shut because the patients' decisions are not heard in time, or
/// consent-service is silent.
@Readiness
@Singleton
class ConsentsHealth implements HealthCheck {

    private final ConsentsLag lag;

    ConsentsHealth(ConsentsLag lag) {
        this.lag = lag;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("consents")
                .status(!lag.tooLong())
                .withData("lagMillis", lag.now().toMillis())
                .withData("silentMillis", lag.silence().toMillis())
                .build();
    }
}
