package dk.naervaer.web.page;

import dk.naervaer.web.identity.StaleLogin;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// The page a person sees instead of the one that failed: what happened, and a way on.
@Singleton
public class FailurePages {

    /// `kind` picks the words, `reference` is what support asks for.
    record failure(String kind, @Nullable String reference) implements TemplateInstance {}

    public String render(int status, String type, @Nullable String reference) {
        return new failure(kind(status, type), reference).render();
    }

    private static String kind(int status, String type) {
        return switch (status) {
            case 401 -> type.equals(StaleLogin.TYPE) ? "stale" : "signed-out";
            case 403 -> "forbidden";
            case 404, 405 -> "unknown";
            case 503 -> "unreachable";
            default -> status < 500 ? "refused" : "broken";
        };
    }
}
