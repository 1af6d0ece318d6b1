package dk.naervaer.web.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Whoever made this request, in the words the services use; never starts an authentication itself.
@RequestScoped
public class CurrentUser {

    /// In what capacity someone comes; decides which actor an event names.
    public enum Kind {
        ANONYMOUS,
        PATIENT,
        STAFF,
        SYSTEM
    }

    private final CurrentVertxRequest request;
    private final String cprClaim;
    private final String unitsClaim;

    public CurrentUser(
            CurrentVertxRequest request,
            @ConfigProperty(name = "naervaer.claims.cpr") String cprClaim,
            @ConfigProperty(name = "naervaer.claims.units") String unitsClaim) {
        this.request = request;
        this.cprClaim = cprClaim;
        this.unitsClaim = unitsClaim;
    }

    public boolean signedIn() {
        var identity = identity();
        return identity != null && !identity.isAnonymous();
    }

    public Kind kind() {
        if (!signedIn()) {
            return Kind.ANONYMOUS;
        }
        if (has(Roles.EPJ_SYSTEM)) {
            return Kind.SYSTEM;
        }
        return has(Roles.PATIENT) ? Kind.PATIENT : Kind.STAFF;
    }

    public Set<String> roles() {
        var identity = identity();
        return identity == null ? Set.of() : identity.getRoles();
    }

    public boolean has(String role) {
        return roles().contains(role);
    }

    /// The patient's civil registration number: to be sealed or looked up, never shown or logged.
    public Optional<String> cpr() {
        return claim(cprClaim).map(Claims::text);
    }

    /// The units a member of staff may see; each includes what lies below it on the date asked
    /// about.
    public Set<String> units() {
        return claim(unitsClaim).map(Claims::texts).orElse(Set.of());
    }

    /// The name to greet with; empty when nobody is signed in.
    public String name() {
        return claim("name").map(Claims::text).orElseGet(this::username);
    }

    /// When this user last proved who it is; empty where the provider does not say.
    public Optional<Instant> signedInAt() {
        return claim("auth_time").flatMap(Claims::instant);
    }

    /// The provider's own name for this user: stable, and no name of a person.
    public String subject() {
        return claim("sub").map(Claims::text).orElseGet(this::username);
    }

    /// Who acts, for an event's metadata: `staff:sekretaer`, `system:epj-demo`, `patient`. A
    /// service writes a patient's person id instead.
    public String actor() {
        return switch (kind()) {
            case ANONYMOUS -> "anonymous";
            case PATIENT -> "patient";
            case STAFF -> "staff:" + username();
            case SYSTEM -> "system:" + client();
        };
    }

    /// The OIDC client of a program that comes for itself.
    public String client() {
        return claim("azp").map(Claims::text).orElseGet(this::username);
    }

    @Override
    public String toString() {
        return "CurrentUser[" + kind() + "]";
    }

    private String username() {
        var identity = identity();
        return claim("preferred_username")
                .map(Claims::text)
                .orElseGet(() -> identity == null ? "" : identity.getPrincipal().getName());
    }

    private Optional<Object> claim(String name) {
        var identity = identity();
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token
                ? token.claim(name)
                : Optional.empty();
    }

    /// Null until an endpoint's own annotation has made the request sign in.
    private @Nullable SecurityIdentity identity() {
        var context = request.getCurrent();
        return context != null && context.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity()
                : null;
    }
}
