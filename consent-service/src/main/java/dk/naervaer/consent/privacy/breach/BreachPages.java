package dk.naervaer.consent.privacy.breach;

import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.FreshLogin;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.time.DanishTime;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Asks who and what could be reached between two instants, and shows or hands out the answer.
@ShowsNobody
@Path("/privacy/breach")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.TEXT_HTML)
public class BreachPages {

    private static final int SHOWN = 200;

    /// What was written into the form, in Danish local time.
    public record Form(String from, String to, String unit, String service, boolean refused) {

        static Form of(MultivaluedMap<String, String> fields) {
            return new Form(
                    text(fields, "from"),
                    text(fields, "to"),
                    text(fields, "unit"),
                    text(fields, "service"),
                    false);
        }

        Form refuse() {
            return new Form(from, to, unit, service, true);
        }

        /// Empty when the times are none, or the wrong way round.
        Optional<BreachQuestion> question() {
            try {
                return Optional.of(
                        new BreachQuestion(
                                LocalDateTime.parse(from).atZone(DanishTime.ZONE).toInstant(),
                                LocalDateTime.parse(to).atZone(DanishTime.ZONE).toInstant(),
                                unit.isEmpty() ? null : unit,
                                service.isEmpty() ? null : service));
            } catch (DateTimeException | IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        private static String text(MultivaluedMap<String, String> fields, String name) {
            var text = fields.getFirst(name);
            return text == null ? "" : text.strip();
        }
    }

    record breach(Form form, List<String> services, @Nullable BreachReport report)
            implements TemplateInstance {}

    private final BreachReports reports;
    private final List<String> services;

    BreachPages(
            BreachReports reports,
            @ConfigProperty(name = "naervaer.erasure.services") List<String> services) {
        this.reports = reports;
        this.services = services;
    }

    @GET
    public TemplateInstance page() {
        return new breach(new Form("", "", "", "", false), services, null);
    }

    /// A form, although nothing changes: what is asked after a breach stands in no log.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> ask(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        return answer(
                form, SHOWN, report -> Response.ok(new breach(form, services, report)).build());
    }

    /// All of it, to who has just signed in.
    @POST
    @FreshLogin
    @Path("file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.WILDCARD)
    public Uni<Response> file(MultivaluedMap<String, String> fields) {
        return answer(Form.of(fields), BreachApi.MOST, BreachPages::csv);
    }

    private static Response csv(BreachReport report) {
        return Response.ok(report.csv(), "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"naervaer.csv\"")
                .build();
    }

    private Uni<Response> answer(Form form, int most, Function<BreachReport, Response> shown) {
        return form.question()
                .map(question -> reports.of(question, most).map(shown))
                .orElseGet(() ->
                        Uni.createFrom()
                                .item(
                                        Response.status(422)
                                                .entity(new breach(form.refuse(), services, null))
                                                .type(MediaType.TEXT_HTML)
                                                .build()));
    }
}
