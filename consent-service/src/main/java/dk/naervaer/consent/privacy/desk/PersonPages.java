package dk.naervaer.consent.privacy.desk;

import dk.naervaer.consent.privacy.report.AccessReports;
import dk.naervaer.consent.privacy.report.ReportFiles;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.FreshLogin;
import dk.naervaer.web.identity.OneTimeLinks;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One person on the privacy officer's desk: what we have, what holds it, what was asked.
@Looks(Purpose.PRIVACY)
@Path("/privacy/persons/{id}")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.TEXT_HTML)
public class PersonPages {

    /// What the page shows; a refused form comes back as it was written.
    public record Form(UUID request, String reason, String until, List<Fault> faults) {

        static Form blank() {
            return new Form(UUID.randomUUID(), "", "", List.of());
        }

        static Form refused(List<Fault> faults) {
            return new Form(UUID.randomUUID(), "", "", faults);
        }

        @Override
        public String toString() {
            return "form";
        }
    }

    record person(Counter.File file, Form form, List<KeyClass> classes)
            implements TemplateInstance {}

    private final Counter counter;
    private final Decisions decisions;
    private final AccessReports reports;
    private final ReportFiles files;
    private final OneTimeLinks links;
    private final CurrentUser user;

    PersonPages(
            Counter counter,
            Decisions decisions,
            AccessReports reports,
            ReportFiles files,
            OneTimeLinks links,
            CurrentUser user) {
        this.counter = counter;
        this.decisions = decisions;
        this.reports = reports;
        this.files = files;
        this.links = links;
        this.user = user;
    }

    @GET
    public Uni<TemplateInstance> page(UUID id) {
        return shown(id, Form.blank());
    }

    @POST
    @Path("requests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> request(
            UUID id,
            @FormParam("request") @Nullable UUID request,
            @FormParam("class") List<String> classes) {
        var made = request == null ? UUID.randomUUID() : request;
        return counter.someone(id)
                .flatMap(someone -> decisions.request(made, someone, chosen(classes)))
                .flatMap(answered(id, "/privacy/requests/" + made, Form::refused));
    }

    @POST
    @Path("hold")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> hold(
            UUID id,
            @FormParam("reason") @Nullable String reason,
            @FormParam("until") @Nullable String until) {
        var why = reason == null ? "" : reason;
        var last = until == null ? "" : until;
        return counter.someone(id)
                .flatMap(someone -> decisions.hold(someone, why, last))
                .flatMap(
                        answered(
                                id,
                                "/privacy/persons/" + id,
                                faults -> new Form(UUID.randomUUID(), why, last, faults)));
    }

    @POST
    @Path("hold/lift")
    public Uni<Response> lift(UUID id) {
        return counter.someone(id)
                .flatMap(decisions::lift)
                .flatMap(answered(id, "/privacy/persons/" + id, Form::refused));
    }

    /// A form and no address, so that the file is handed out once and to whoever asked.
    @POST
    @FreshLogin
    @Path("report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> report(UUID id, @FormParam("format") @Nullable String format) {
        var what = id + ("json".equals(format) ? " json" : " pdf");
        return counter.someone(id)
                .map(_ -> links.issue(user, what))
                .map(token -> "/privacy/persons/%s/report/%s".formatted(id, token))
                .map(path -> Response.seeOther(URI.create(path)).build());
    }

    @GET
    @Path("report/{token}")
    @Produces(MediaType.WILDCARD)
    public Uni<Response> file(UUID id, String token) {
        var what = links.redeem(user, token);
        if (!what.startsWith(id.toString())) throw new NotFoundException();
        var format = what.substring(id.toString().length() + 1);
        return counter.someone(id)
                .flatMap(reports::of)
                .flatMap(report -> files.attachment(report, format));
    }

    private Function<List<Fault>, Uni<? extends Response>> answered(
            UUID id, String next, Function<List<Fault>, Form> form) {
        return faults ->
                faults.isEmpty()
                        ? Uni.createFrom().item(Response.seeOther(URI.create(next)).build())
                        : shown(id, form.apply(faults))
                                .map(page -> Response.status(422).entity(page).build());
    }

    private Uni<TemplateInstance> shown(UUID id, Form form) {
        return counter.file(id).map(file -> new person(file, form, List.of(KeyClass.values())));
    }

    private static Set<KeyClass> chosen(List<String> names) {
        return Arrays.stream(KeyClass.values())
                .filter(one -> names.contains(one.name()))
                .collect(Collectors.toSet());
    }
}
