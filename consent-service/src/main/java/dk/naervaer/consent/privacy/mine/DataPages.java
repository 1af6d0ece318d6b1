package dk.naervaer.consent.privacy.mine;

import dk.naervaer.consent.privacy.report.AccessReports;
import dk.naervaer.consent.privacy.report.ReportFiles;
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
import org.jspecify.annotations.Nullable;

/// Where patients take a copy of everything we know about them.
@Path("/data")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class DataPages {

    record data() implements TemplateInstance {}

    private final Own own;
    private final AccessReports reports;
    private final ReportFiles files;

    DataPages(Own own, AccessReports reports, ReportFiles files) {
        this.own = own;
        this.reports = reports;
        this.files = files;
    }

    @GET
    public Uni<TemplateInstance> page() {
        return own.self().map(_ -> new data());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> fetch(@FormParam("format") @Nullable String format) {
        return own.self()
                .flatMap(self -> reports.of(self.someone()))
                .flatMap(report -> files.attachment(report, format));
    }
}
