package dk.naervaer.consent.access.page;

import dk.naervaer.consent.access.Comparison;
import dk.naervaer.consent.access.LookLog;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The review of the log, for the privacy officer's programs.
@Looks(Purpose.PRIVACY)
@Path("/api/privacy/looks")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReviewApi {

    private static final String NEEDED = "Is required";

    /// @param next the `before` of the rest; `null` when there is none
    public record Page(List<LookEntry> looks, @Nullable Long next) {}

    /// In a body, since a number must not stand in an address.
    public record Sought(@NotBlank(message = NEEDED) String cpr) {}

    /// Whom the number belongs to: what `person` asks for.
    public record Found(Set<PersonId> people) {}

    private final Reviewing reviewing;
    private final LookLog log;
    private final Comparison comparison;

    ReviewApi(Reviewing reviewing, LookLog log, Comparison comparison) {
        this.reviewing = reviewing;
        this.log = log;
        this.comparison = comparison;
    }

    @GET
    @Operation(
            summary = "Who has looked at whom, the newest first",
            description =
                    "By `person` (pseudonym), `actor`, `from` and `until` (days), `odd=true` for"
                            + " what is unusual only; `before` continues a page")
    public Uni<Page> read(@BeanParam ReviewQuestion question) {
        return reviewing
                .read(question)
                .map(page ->
                        new Page(page.looks().stream().map(LookEntry::of).toList(), page.next()));
    }

    @POST
    @Path("people")
    @Operation(summary = "The pseudonyms of whom a CPR number belongs to")
    public Uni<Found> people(@NotNull(message = NEEDED) @Valid Sought sought) {
        return reviewing
                .behind(sought.cpr())
                .map(people -> {
                    if (people.isEmpty())
                        throw Problem.of(404, "Nobody is known by that number").exception();
                    return new Found(people);
                });
    }

    @GET
    @Path("comparison")
    @ShowsNobody
    @Operation(
            summary = "Compares the log with what every service has published of its own chain",
            description = "Names each look that is missing here, or stands here otherwise.")
    public Uni<Comparison.Compared> compare() {
        return comparison.compare();
    }

    @GET
    @Path("check")
    @ShowsNobody
    @Operation(summary = "Computes the whole chain anew, and names the first row that is wrong")
    public Uni<LookLog.Checked> check() {
        return log.check();
    }
}
