package dk.naervaer.web.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dk.naervaer.web.identity.StaleLogin;
import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.All;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Turns every exception that reaches the door into one answer, in the format of the path it came
/// by.
@Singleton
public class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final ErrorFormats formats;
    private final List<PassingFaults> passing;

    Failures(ErrorFormats formats, @All List<PassingFaults> passing) {
        this.formats = formats;
        this.passing = passing;
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException refusal, RoutingContext request) {
        var response = refusal.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        if (response.getStatus() >= 500) {
            return broken(refusal, request);
        }
        var problem =
                refusal.getCause() instanceof JsonProcessingException unreadable
                        ? Unreadable.problem(unreadable)
                        : StandardProblems.of(response.getStatus());
        var rendered = Response.fromResponse(formats.render(problem, request));
        var allow = response.getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? rendered.build() : rendered.header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException unreadable, RoutingContext request) {
        return formats.render(Unreadable.problem(unreadable), request);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid, RoutingContext request) {
        var problem = StandardProblems.of(422);
        for (var violation : invalid.getConstraintViolations()) {
            problem = problem.error(field(violation), violation.getMessage());
        }
        return formats.render(problem, request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, RoutingContext request) {
        return formats.render(StandardProblems.of(403), request);
    }

    @ServerExceptionMapper
    public Uni<Response> unauthorized(UnauthorizedException anonymous, RoutingContext request) {
        return challenge(request, bearerNeeded(request));
    }

    @ServerExceptionMapper
    public Uni<Response> stale(StaleLogin stale, RoutingContext request) {
        return challenge(request, loginTooOld(request));
    }

    @ServerExceptionMapper
    public Uni<Response> unauthenticated(
            AuthenticationFailedException failed, RoutingContext request) {
        return challenge(request, bearerNeeded(request));
    }

    /// The identity provider refused or the visitor gave up: a page, not another round of signing
    /// in.
    @ServerExceptionMapper
    public Response incomplete(AuthenticationCompletionException failed, RoutingContext request) {
        return formats.render(StandardProblems.of(401), request);
    }

    /// The identity provider is down or still starting: nobody can be let in, and it will pass.
    @ServerExceptionMapper
    public Response unreachable(OIDCException failed, RoutingContext request) {
        return later(request);
    }

    private Response later(RoutingContext request) {
        return Response.fromResponse(formats.render(StandardProblems.of(503), request))
                .header(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }

    @ServerExceptionMapper
    public Response broken(Throwable defect, RoutingContext request) {
        if (passing.stream().anyMatch(each -> each.passes(defect))) {
            LOG.warnf("Not possible right now: %s", Defect.whereabouts(defect));
            return later(request);
        }
        var span = Span.current().getSpanContext();
        var reference = span.isValid() ? span.getTraceId() : UUID.randomUUID().toString();
        LOG.errorf("Request failed, reference %s: %s", reference, Defect.whereabouts(defect));
        return formats.render(StandardProblems.of(500).instance("urn:trace:" + reference), request);
    }

    /// Programs are told to bring a token; a browser is sent to sign in. A submitted form gets a
    /// page instead: the policy lets no form end up at another host, and what it said cannot be
    /// repeated.
    private Uni<Response> challenge(RoutingContext request, Response refusal) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (!formats.forPage(request) || authenticator == null || submitted(request)) {
            return Uni.createFrom().item(refusal);
        }
        return authenticator
                .getChallenge(request)
                .map(answer -> signIn(answer, refusal))
                .onFailure(OIDCException.class)
                .recoverWithItem(failed -> unreachable(failed, request));
    }

    private static Response signIn(@Nullable ChallengeData challenge, Response refusal) {
        if (challenge == null || challenge.status == 401) {
            return refusal;
        }
        var response = Response.status(challenge.status);
        return challenge.headerName == null
                ? response.build()
                : response.header(challenge.headerName.toString(), challenge.headerContent).build();
    }

    private Response bearerNeeded(RoutingContext request) {
        return Response.fromResponse(formats.render(StandardProblems.of(401), request))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private Response loginTooOld(RoutingContext request) {
        var problem = Problem.of(401, "Sign in again to do this").type(StaleLogin.TYPE);
        return Response.fromResponse(formats.render(problem, request))
                .header(HttpHeaders.WWW_AUTHENTICATE, StaleLogin.challenge())
                .build();
    }

    private static boolean submitted(RoutingContext request) {
        return request.request().method().equals(HttpMethod.POST)
                && !"JavaScript".equals(request.request().getHeader("X-Requested-With"));
    }

    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
