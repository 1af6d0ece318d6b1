package dk.naervaer.web.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Browser sessions by a random number: one that nobody has used for twenty minutes is over.
final class Sessions<T> {

    static final Duration IDLE = Duration.ofMinutes(20);

    /// Longer than a browser keeps its cookie: until then it can be told that its session is over.
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /// What is found under a number.
    sealed interface Found<T> {
        record Open<T>(T content) implements Found<T> {}

        record Over<T>() implements Found<T> {}

        record Unknown<T>() implements Found<T> {}
    }

    private record Session<T>(T content, Instant used) {

        boolean isIdle(Instant now) {
            return !now.isBefore(used.plus(IDLE));
        }
    }

    private final Map<String, Session<T>> sessions = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    Sessions(InstantSource clock) {
        this.clock = clock;
    }

    String begin(T content) {
        var now = clock.instant();
        sessions.values().removeIf(session -> session.used().isBefore(now.minus(REMEMBERED)));
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.put(id, new Session<>(content, now));
        return id;
    }

    /// Counts as use of a session that is open; one that is over stays over.
    Found<T> use(String id) {
        var now = clock.instant();
        var session =
                sessions.computeIfPresent(
                        id,
                        (_, found) ->
                                found.isIdle(now) ? found : new Session<>(found.content(), now));
        if (session == null) {
            return new Found.Unknown<>();
        }
        return session.isIdle(now) ? new Found.Over<>() : new Found.Open<>(session.content());
    }

    void end(String id) {
        sessions.remove(id);
    }
}
