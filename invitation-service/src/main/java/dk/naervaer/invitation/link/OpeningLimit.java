package dk.naervaer.invitation.link;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps anyone from trying links by the thousand: so many openings a minute from one address, in
/// real time.
@Singleton
public class OpeningLimit {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private final Map<String, Integer> openings = new ConcurrentHashMap<>();
    private final AtomicLong since = new AtomicLong(System.nanoTime());

    OpeningLimit(@ConfigProperty(name = "naervaer.link-opens-per-minute") int perMinute) {
        this.perMinute = perMinute;
    }

    public boolean allows(String address) {
        long now = System.nanoTime();
        long began = since.get();
        if (now - began > MINUTE && since.compareAndSet(began, now)) openings.clear();
        return openings.merge(address, 1, Integer::sum) <= perMinute;
    }
}
