package dk.naervaer.web.identity;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps tokens on the server, so that the browser's cookie is a random number and four services on
/// one host do not outgrow the limit on headers.
@Alternative
@Priority(1)
@ApplicationScoped
public class SessionTokens implements TokenStateManager {

    private static final Duration IDLE = Duration.ofHours(1);

    private record Session(AuthorizationCodeTokens tokens, Instant seen) {}

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock = InstantSource.system();

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        forgetIdle();
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.put(id, new Session(tokens, clock.instant()));
        return Uni.createFrom().item(id);
    }

    /// An unknown session, for instance after a restart, sends the browser to sign in again.
    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig tenant,
            String id,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        var session =
                sessions.computeIfPresent(
                        id, (_, found) -> new Session(found.tokens(), clock.instant()));
        return session == null
                ? Uni.createFrom().failure(new AuthenticationFailedException("No such session"))
                : Uni.createFrom().item(session.tokens());
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request,
            OidcTenantConfig tenant,
            String id,
            OidcRequestContext<Void> context) {
        sessions.remove(id);
        return Uni.createFrom().voidItem();
    }

    private void forgetIdle() {
        var limit = clock.instant().minus(IDLE);
        sessions.values().removeIf(session -> session.seen().isBefore(limit));
    }
}
