package dk.naervaer.web.identity;

import java.time.Duration;

/// The visitor is known, but signed in too long ago, or nobody can tell when.
public final class StaleLogin extends RuntimeException {

    public static final String TYPE = "urn:naervaer:problem:login-too-old";

    /// How old the login may be for what is marked with [FreshLogin].
    public static final Duration AGE = Duration.ofMinutes(5);

    private static final long serialVersionUID = 1L;

    StaleLogin() {
        super("The login is too old", null, false, false);
    }

    /// What a program is told to bring, as RFC 9470 words it.
    public static String challenge() {
        return "Bearer error=\"insufficient_user_authentication\","
                + " error_description=\"A more recent login is required\","
                + " max_age=\"%d\"".formatted(AGE.toSeconds());
    }
}
