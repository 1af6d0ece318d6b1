package dk.naervaer.web.access;

import dk.naervaer.web.error.Defect;
import dk.naervaer.web.error.ErrorFormats;
import dk.naervaer.web.error.StandardProblems;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Keeps an answer back until the access log has whom it shows. What cannot be written is not
/// shown.
///
/// An answer without a body, such as a redirect, shows nobody.
@Singleton
public class LookFilter {

    private static final Logger LOG = Logger.getLogger(LookFilter.class);
    private static final int SHORTLY = 5;

    /// What an endpoint has declared.
    ///
    /// @param purpose `null` when it should have shown nobody
    private record Declared(@Nullable Purpose purpose, Set<String> roles) {}

    private final Look look;
    private final CurrentUser user;
    private final List<AccessLog> logs;
    private final ErrorFormats formats;
    private final CurrentVertxRequest request;
    private final Map<Method, Declared> declared = new ConcurrentHashMap<>();

    LookFilter(
            Look look,
            CurrentUser user,
            @All List<AccessLog> logs,
            ErrorFormats formats,
            CurrentVertxRequest request) {
        this.look = look;
        this.user = user;
        this.logs = logs;
        this.formats = formats;
        this.request = request;
    }

    @ServerResponseFilter
    public @Nullable Uni<Void> beforeItLeaves(
            ContainerResponseContext answer, ResourceInfo endpoint) {
        var shown = look.shown();
        if (shown.isEmpty() || !answer.hasEntity()) return null;
        return Uni.createFrom()
                .deferred(() -> write(endpoint.getResourceMethod(), shown))
                .onFailure()
                .recoverWithItem(failure -> {
                    keepBack(answer, failure);
                    return null;
                });
    }

    private Uni<Void> write(Method endpoint, List<Shown> shown) {
        var said = declared.computeIfAbsent(endpoint, LookFilter::declared);
        if (said.purpose() == null || logs.isEmpty())
            throw new IllegalStateException("An endpoint shows persons and has not declared it");
        return logs.getFirst().write(looked(said.purpose(), said.roles(), shown));
    }

    private Looked looked(Purpose purpose, Set<String> allowed, List<Shown> shown) {
        var kind = user.kind();
        var actor =
                kind == CurrentUser.Kind.PATIENT
                        ? "patient:" + look.viewer().orElse(shown.getFirst().person())
                        : user.actor();
        var name = kind == CurrentUser.Kind.STAFF ? user.name() : null;
        var why = kind == CurrentUser.Kind.SYSTEM ? Purpose.EXCHANGE : purpose;
        return new Looked(actor, role(allowed), name, user.units(), why, shown);
    }

    /// Of several, the one that comes closest to the patient and opens this door.
    private String role(Set<String> allowed) {
        return Roles.BY_NEARNESS.stream()
                .filter(user::has)
                .filter(role -> allowed.isEmpty() || allowed.contains(role))
                .findFirst()
                .orElse("");
    }

    private void keepBack(ContainerResponseContext answer, Throwable failure) {
        LOG.errorf(
                "A look could not be written, nothing is shown: %s", Defect.whereabouts(failure));
        var problem = formats.render(StandardProblems.of(503), request.getCurrent());
        answer.getHeaders().clear();
        answer.setStatus(problem.getStatus());
        answer.setEntity(problem.getEntity(), new Annotation[0], problem.getMediaType());
        answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, SHORTLY);
    }

    private static Declared declared(Method endpoint) {
        var roles = either(endpoint, RolesAllowed.class).map(RolesAllowed::value);
        return new Declared(purpose(endpoint), roles.map(Set::of).orElse(Set.of()));
    }

    private static @Nullable Purpose purpose(Method endpoint) {
        if (endpoint.getAnnotation(Looks.class) == null
                && endpoint.getAnnotation(ShowsNobody.class) != null) return null;
        return either(endpoint, Looks.class).map(Looks::value).orElse(null);
    }

    private static <A extends Annotation> Optional<A> either(Method endpoint, Class<A> kind) {
        return Optional.ofNullable(endpoint.getAnnotation(kind))
                .or(() -> Optional.ofNullable(endpoint.getDeclaringClass().getAnnotation(kind)));
    }
}
