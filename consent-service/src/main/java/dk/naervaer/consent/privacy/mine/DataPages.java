package dk.naervaer.consent.privacy.mine;

import dk.naervaer.consent.privacy.report.AccessReports;
import dk.naervaer.consent.privacy.report.ReportFiles;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where patients take a copy of everything we know about them.
@Looks(Purpose.OWN)
@Path("/data")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class DataPages {

    record data() implements TemplateInstance {}

    private final Own own;
    private final AccessReports reports;
    private final ReportFiles files;
    private final OneTimeLinks links;
    private final CurrentUser user;

    DataPages(
            Own own,
            AccessReports reports,
            ReportFiles files,
            OneTimeLinks links,
            CurrentUser user) {
        this.own = own;
        this.reports = reports;
        this.files = files;
        this.links = links;
        this.user = user;
    }

    @GET
    public Uni<TemplateInstance> page() {
        return own.self().map(_ -> new data());
    }

    /// Leads to a file that is handed out once, to who has just signed in.
    @POST
    @FreshLogin
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> fetch(@FormParam("format") @Nullable String format) {
        return own.self()
                .map(self ->
                        self.elsewhere()
                                ? Response.status(Response.Status.CONFLICT)
                                        .entity(new data())
                                        .build()
                                : Response.seeOther(link("json".equals(format) ? "json" : "pdf"))
                                        .build());
    }

    private URI link(String format) {
        return URI.create("/data/" + links.issue(user, format));
    }

    @GET
    @Path("{token}")
    @Produces(MediaType.WILDCARD)
    public Uni<Response> file(String token) {
        var format = links.redeem(user, token);
        return own.self()
                .flatMap(self -> reports.of(self.someone()))
                .flatMap(report -> files.attachment(report, format));
    }
}
