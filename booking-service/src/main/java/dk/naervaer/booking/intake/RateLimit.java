package dk.naervaer.booking.intake;

import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lets no EPJ crowd out the others: so many requests a second of each, in real time; what was not
/// used in the last second may be caught up on.
@Singleton
public class RateLimit {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    /// @param granted whether the last request was
    private record Bucket(double left, long at, boolean granted) {

        Bucket after(long now, int perSecond) {
            var refilled = Math.min(perSecond, left + (now - at) / SECOND * perSecond);
            return refilled >= 1
                    ? new Bucket(refilled - 1, now, true)
                    : new Bucket(refilled, now, false);
        }
    }

    private final int perSecond;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimit(@ConfigProperty(name = "naervaer.epj-requests-per-second") int perSecond) {
        this.perSecond = perSecond;
    }

    /// Fails with [RefusedMessage] when the client has had its share.
    void take(String client) {
        if (!grants(client, System.nanoTime()))
            throw new RefusedMessage(
                    Problem.of(429, "Too many requests in this second: wait and send it again"));
    }

    /// The same for whoever cannot be told to wait: comes when the client has a share again.
    public Uni<Void> await(String client) {
        if (grants(client, System.nanoTime())) return Uni.createFrom().voidItem();
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(LOOK_AGAIN)
                .chain(() -> await(client));
    }

    boolean grants(String client, long now) {
        return buckets.compute(
                        client,
                        (_, known) ->
                                (known == null ? new Bucket(perSecond, now, true) : known)
                                        .after(now, perSecond))
                .granted();
    }
}
