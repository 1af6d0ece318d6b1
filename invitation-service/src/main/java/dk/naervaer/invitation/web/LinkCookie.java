package dk.naervaer.invitation.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The cookie by which a browser comes back to the link it has opened; sent to us alone.
@Singleton
class LinkCookie {

    static final String NAME = "naervaer-link";

    private static final int DAY = (int) Duration.ofDays(1).toSeconds();

    private final boolean secure;

    LinkCookie(@ConfigProperty(name = "naervaer.invitation-url") String url) {
        this.secure = url.startsWith("https:");
    }

    NewCookie of(String session) {
        return new NewCookie.Builder(NAME)
                .value(session)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure(secure)
                .maxAge(DAY)
                .build();
    }
}
