package dk.naervaer.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Links to something sensitive, such as an export, that work once, for whom they were made, for
/// five minutes. They live in the memory of one instance, as its sessions do.
@ApplicationScoped
public class OneTimeLinks {

    static final Duration VALID = Duration.ofMinutes(5);

    /// @param what says what the link leads to, in the words of whoever made it
    private record Link(String subject, String what, Instant until) {}

    private final Map<String, Link> links = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    @Inject
    OneTimeLinks() {
        this(InstantSource.system());
    }

    OneTimeLinks(InstantSource clock) {
        this.clock = clock;
    }

    /// The token to put into the link; only its hash is kept.
    public String issue(CurrentUser to, String what) {
        return issue(to.subject(), what);
    }

    /// What the link leads to, once. Whoever else comes, or comes again or late, finds nothing; a
    /// stranger's attempt does not spend it.
    public String redeem(CurrentUser by, String token) {
        return redeem(by.subject(), token);
    }

    String issue(String subject, String what) {
        var now = clock.instant();
        links.values().removeIf(link -> !now.isBefore(link.until()));
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.put(hash(token), new Link(subject, what, now.plus(VALID)));
        return token;
    }

    String redeem(String subject, String token) {
        var key = hash(token);
        var link = links.get(key);
        if (link == null
                || !link.subject().equals(subject)
                || !links.remove(key, link)
                || !clock.instant().isBefore(link.until())) {
            throw new NotFoundException();
        }
        return link.what();
    }

    private static String hash(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(sha256.digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
