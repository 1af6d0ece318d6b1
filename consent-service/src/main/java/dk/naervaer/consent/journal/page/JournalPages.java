package dk.naervaer.consent.journal.page;

import dk.naervaer.consent.journal.EntryReference;
import dk.naervaer.consent.journal.Missing;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where staff see what is missing in the journal, and say what they have written there.
@Looks(Purpose.CARE)
@Path("/journal")
@RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class JournalPages {

    private static final int UNPROCESSABLE = 422;

    record journal(List<Missing> missing, String wrong) implements TemplateInstance {}

    private final Journalling journalling;

    JournalPages(Journalling journalling) {
        this.journalling = journalling;
    }

    @GET
    public Uni<TemplateInstance> page() {
        return journalling.missing().map(all -> new journal(all, ""));
    }

    @POST
    @Path("{id}/{matter}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> stands(
            UUID id, int matter, @FormParam("reference") @Nullable String reference) {
        return EntryReference.of(reference)
                .map(known ->
                        journalling
                                .stands(id, matter, known)
                                .map(_ -> Response.seeOther(URI.create("/journal")).build()))
                .orElseGet(() -> wrong(id + "-" + matter));
    }

    private Uni<Response> wrong(String field) {
        return journalling
                .missing()
                .flatMap(all -> new journal(all, field).createUni())
                .map(html ->
                        Response.status(UNPROCESSABLE)
                                .type(MediaType.TEXT_HTML)
                                .entity(html)
                                .build());
    }
}
