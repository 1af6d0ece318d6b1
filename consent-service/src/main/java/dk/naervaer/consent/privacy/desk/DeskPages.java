package dk.naervaer.consent.privacy.desk;

import dk.naervaer.consent.privacy.person.People;
import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.consent.privacy.shown.ErasureRequests;
import dk.naervaer.consent.privacy.shown.ErasureRequests.Found;
import dk.naervaer.consent.privacy.shown.LegalHoldRow;
import dk.naervaer.consent.privacy.shown.LegalHolds;
import dk.naervaer.web.access.ShowsNobody;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The privacy officer's front page: who is looked for, and what waits.
@ShowsNobody
@Path("/privacy")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.TEXT_HTML)
public class DeskPages {

    /// What the front page shows.
    ///
    /// @param unknown somebody was looked for whom we do not know
    public record Desk(
            List<Found> requests, List<LegalHoldRow> holds, List<Fault> faults, boolean unknown) {}

    record desk(Desk desk) implements TemplateInstance {}

    private final People people;
    private final ErasureRequests requests;
    private final LegalHolds holds;

    DeskPages(People people, ErasureRequests requests, LegalHolds holds) {
        this.people = people;
        this.requests = requests;
        this.holds = holds;
    }

    @GET
    public Uni<TemplateInstance> page() {
        return shown(List.of(), false);
    }

    /// The number comes in a form and leaves in no address.
    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> search(@FormParam("civilNumber") @Nullable String typed) {
        var number = TypedNumber.read(typed == null ? "" : typed);
        if (number.isEmpty())
            return shown(Fault.of("civilNumber", Wrong.NUMBER_UNREADABLE), false)
                    .map(page -> Response.status(422).entity(page).build());
        return people.byCivilNumber(number.get()).flatMap(this::found);
    }

    private Uni<Response> found(Optional<Someone> someone) {
        return someone.isPresent()
                ? Uni.createFrom()
                        .item(
                                Response.seeOther(
                                                URI.create(
                                                        "/privacy/persons/" + someone.get().id()))
                                        .build())
                : shown(List.of(), true).map(page -> Response.ok(page).build());
    }

    private Uni<TemplateInstance> shown(List<Fault> faults, boolean unknown) {
        return Uni.combine()
                .all()
                .unis(requests.all(), holds.all())
                .with((all, held) -> new desk(new Desk(all, held, faults, unknown)));
    }
}
