package dk.naervaer.web.identity;

import jakarta.json.JsonString;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Token claims as plain text, whichever JSON or Java form the token library hands out.
final class Claims {

    private Claims() {}

    static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }

    /// Seconds since 1970 as tokens have them; nothing where the claim is no such number.
    static Optional<Instant> instant(Object claim) {
        try {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(text(claim))));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// One text with commas counts as several: brokers differ in how they send a list.
    static Set<String> texts(Object claim) {
        var stream =
                claim instanceof Collection<?> many
                        ? many.stream().map(Claims::text)
                        : Arrays.stream(text(claim).split(",", -1));
        return stream.map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
