package dk.naervaer.invitation.sending;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// When to try again what could not be tried at all, with growing pauses up to half a minute.
final class Deferrals {

    private record Pause(int attempts, long until) {}

    private static final long FIRST = Duration.ofMillis(250).toNanos();
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();
    private static final int DOUBLINGS = 7;

    private final Map<Object, Pause> pauses = new ConcurrentHashMap<>();

    boolean waits(Object what) {
        var pause = pauses.get(what);
        return pause != null && System.nanoTime() - pause.until() < 0;
    }

    /// @return whether this is the first time in a row
    boolean defer(Object what) {
        var pause =
                pauses.merge(
                        what,
                        pause(1),
                        (earlier, _) -> pause(Math.min(earlier.attempts() + 1, DOUBLINGS + 1)));
        return pause.attempts() == 1;
    }

    void done(Object what) {
        pauses.remove(what);
    }

    private static Pause pause(int attempts) {
        long length = Math.min(FIRST << (attempts - 1), LONGEST);
        return new Pause(attempts, System.nanoTime() + length);
    }
}
