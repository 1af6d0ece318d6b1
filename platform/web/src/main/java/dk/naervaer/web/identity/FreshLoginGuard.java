package dk.naervaer.web.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Lets a request pass to what is marked with [FreshLogin] only when its login is young enough.
@Provider
@FreshLogin
public class FreshLoginGuard implements ContainerRequestFilter {

    private final CurrentUser user;
    private final LoginPrompt prompt;

    FreshLoginGuard(CurrentUser user, LoginPrompt prompt) {
        this.user = user;
        this.prompt = prompt;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isFresh(user.signedInAt(), InstantSource.system().instant())) {
            prompt.demand();
            throw new StaleLogin();
        }
    }

    /// The provider's clock may run ahead of ours: a login of the next moment is a fresh one.
    static boolean isFresh(Optional<Instant> signedIn, Instant now) {
        return signedIn.filter(at -> !at.plus(StaleLogin.AGE).isBefore(now)).isPresent();
    }
}
