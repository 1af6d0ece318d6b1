package dk.naervaer.web.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.oidc.Redirect.Location;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Makes the identity provider ask for the login again where its own session would answer without a
/// word: after idleness, and before what is marked with [FreshLogin].
@Singleton
@Unremovable
@Redirect(Location.OIDC_AUTHORIZATION)
public class LoginPrompt implements OidcRedirectFilter {

    private static final String DEMANDED = LoginPrompt.class.getName();

    private final CurrentVertxRequest current;

    LoginPrompt(CurrentVertxRequest current) {
        this.current = current;
    }

    void demand() {
        demand(current.getCurrent());
    }

    static void demand(RoutingContext request) {
        request.put(DEMANDED, DEMANDED);
    }

    /// `max_age` obliges the provider to say in `auth_time` when the login took place.
    @Override
    public void filter(OidcRedirectContext redirect) {
        if (redirect.routingContext().get(DEMANDED) != null) {
            redirect.additionalQueryParams()
                    .add("prompt", "login")
                    .add("max_age", Long.toString(StaleLogin.AGE.toSeconds()));
        }
    }
}
