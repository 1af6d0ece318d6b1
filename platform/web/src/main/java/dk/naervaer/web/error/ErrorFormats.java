package dk.naervaer.web.error;

import dk.naervaer.web.page.FailurePages;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;

/// Chooses between a service's own dialect, problem details and a page, by path and by what the
/// caller accepts.
@Singleton
public class ErrorFormats {

    private static final List<String> PROGRAMS = List.of("/api/", "/fhir/", "/hl7/", "/events/");

    private final List<ErrorFormat> dialects;
    private final FailurePages pages;

    ErrorFormats(@All List<ErrorFormat> dialects, FailurePages pages) {
        this.dialects = dialects;
        this.pages = pages;
    }

    public Response render(Problem problem, RoutingContext request) {
        var path = request.normalizedPath();
        return dialects.stream()
                .filter(dialect -> dialect.handles(path))
                .findFirst()
                .map(dialect -> dialect.render(problem))
                .orElseGet(() -> forPage(request) ? page(problem) : problem.response());
    }

    /// A person's browser asks for this path; a program never gets a page or a redirect to sign in.
    public boolean forPage(RoutingContext request) {
        var accept = request.request().getHeader(HttpHeaders.ACCEPT);
        return !forProgram(request.normalizedPath())
                && (accept == null || Stream.of("text/html", "*/*").anyMatch(accept::contains));
    }

    static boolean forProgram(String path) {
        return PROGRAMS.stream().anyMatch((path + "/")::startsWith);
    }

    private Response page(Problem problem) {
        return Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(pages.render(problem.status(), problem.type(), problem.instance()))
                .build();
    }
}
