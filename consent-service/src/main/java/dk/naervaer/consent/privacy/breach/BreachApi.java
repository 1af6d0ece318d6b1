package dk.naervaer.consent.privacy.breach;

import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.FreshLogin;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Who and what could be reached, for the privacy officer's programs.
@ShowsNobody
@Path("/api/privacy/breach-report")
@RolesAllowed(Roles.PRIVACY_OFFICER)
public class BreachApi {

    static final int MOST = 100_000;
    private static final String CSV = "text/csv";

    private final BreachReports reports;

    BreachApi(BreachReports reports) {
        this.reports = reports;
    }

    @GET
    @FreshLogin
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(summary = "Who and what could be reached between two instants, as JSON or as CSV")
    public Uni<Response> report(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("service") @Nullable String service,
            @Context HttpHeaders headers) {
        var question = question(instant("from", from), instant("to", to), unit, service);
        var csv =
                headers.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> type.getSubtype().equals("csv"));
        return reports.of(question, MOST)
                .map(report ->
                        csv
                                ? Response.ok(report.csv(), CSV).build()
                                : Response.ok(report, MediaType.APPLICATION_JSON).build());
    }

    private static BreachQuestion question(
            Instant from, Instant to, @Nullable String unit, @Nullable String service) {
        if (to.isBefore(from)) throw refused("to", "Must not be before from");
        return new BreachQuestion(from, to, blankless(unit), blankless(service));
    }

    private static @Nullable String blankless(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .orElse(null);
    }

    private static Instant instant(String field, @Nullable String text) {
        try {
            if (text != null) return Instant.parse(text);
        } catch (DateTimeException _) {
            // Told below, with the same words as nothing.
        }
        throw refused(field, "Must be an instant, such as 2027-01-14T09:00:00Z");
    }

    private static RuntimeException refused(String field, String message) {
        return Problem.of(422, "The request breaks a rule").error(field, message).exception();
    }
}
