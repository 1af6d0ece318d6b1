package dk.naervaer.invitation.link;

import dk.naervaer.invitation.message.Token;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Remembers which browser has opened which link, so that the link itself is shown only once. Lives
/// by real time; whether the link still works is asked of the invitation each time.
@Singleton
class LinkSessions {

    static final int HOURS = 24;

    private static final int BYTES = 32;

    /// @param tokenHash the link that was opened; a newer link is not opened by it
    record LinkSession(String invitation, String tokenHash) {}

    private final SecureRandom random = new SecureRandom();
    private final Pool pool;

    LinkSessions(Pool pool) {
        this.pool = pool;
    }

    /// Answers the secret for the browser's cookie.
    Uni<String> begin(LinkSession session) {
        var secret = secret();
        return pool.preparedQuery(
                        """
                        with past as (delete from link_session where expires_at < now())
                        insert into link_session (session_hash, invitation, token_hash, expires_at)
                        values ($1, $2, $3, now() + make_interval(hours => $4))
                        """)
                .execute(
                        Tuple.of(
                                Token.hash(secret),
                                session.invitation(),
                                session.tokenHash(),
                                HOURS))
                .replaceWith(secret);
    }

    Uni<Optional<LinkSession>> find(String secret) {
        return pool.preparedQuery(
                        """
                        select invitation, token_hash from link_session
                        where session_hash = $1 and expires_at > now()
                        """)
                .execute(Tuple.of(Token.hash(secret)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new LinkSession(row.getString(0), row.getString(1)))
                                .findFirst());
    }

    private String secret() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
