package dk.naervaer.web.guard;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides whether a request that changes something came from our own pages. A browser always says
/// where it comes from; a program that carries a token in a header cannot be tricked into sending
/// it.
public record CrossSite(
        String method,
        boolean authorization,
        boolean cookies,
        @Nullable String fetchSite,
        @Nullable String origin,
        String ownOrigin) {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    public boolean refused() {
        if (SAFE.contains(method) || authorization) {
            return false;
        }
        if (fetchSite != null) {
            return !fetchSite.equals("same-origin");
        }
        return origin == null ? cookies : !origin.equals(ownOrigin);
    }
}
