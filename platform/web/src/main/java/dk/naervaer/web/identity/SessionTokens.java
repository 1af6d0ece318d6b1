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
import java.time.InstantSource;

/// Keeps tokens on the server, so that the browser's cookie is a random number and four services on
/// one host do not outgrow the limit on headers.
@Alternative
@Priority(1)
@ApplicationScoped
public class SessionTokens implements TokenStateManager {

    private final Sessions<AuthorizationCodeTokens> sessions =
            new Sessions<>(InstantSource.system());

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return Uni.createFrom().item(sessions.begin(tokens));
    }

    /// An unknown session, for instance after a restart, sends the browser to the identity
    /// provider, which may still know it; one that is over has to sign in anew.
    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig tenant,
            String id,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return switch (sessions.use(id)) {
            case Sessions.Found.Open<AuthorizationCodeTokens>(var tokens) ->
                    Uni.createFrom().item(tokens);
            case Sessions.Found.Over<AuthorizationCodeTokens> _ -> {
                LoginPrompt.demand(request);
                yield refused("The session is over");
            }
            case Sessions.Found.Unknown<AuthorizationCodeTokens> _ -> refused("No such session");
        };
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request,
            OidcTenantConfig tenant,
            String id,
            OidcRequestContext<Void> context) {
        sessions.end(id);
        return Uni.createFrom().voidItem();
    }

    private static Uni<AuthorizationCodeTokens> refused(String why) {
        return Uni.createFrom().failure(new AuthenticationFailedException(why));
    }
}
