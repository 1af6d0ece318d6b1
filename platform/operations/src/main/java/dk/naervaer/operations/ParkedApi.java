package dk.naervaer.operations;

import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.heard.ParkedFact;
import dk.naervaer.eventsourcing.heard.ParkedFacts;
import dk.naervaer.eventsourcing.heard.Replayed;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Facts of other services that wait because they could not be handled: looking, and trying again.
@ShowsNobody
@Path("/api/operations/parked")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class ParkedApi {

    private static final String NEEDED = "Is required";
    private static final String STREAM = "[^/]+/.+";

    /// @param stream the kind of aggregate and which one: `appointment/3b2b1f0e-…`
    public record Which(
            @NotNull(message = NEEDED) String consumer,
            @NotNull(message = NEEDED)
                    @Pattern(regexp = STREAM, message = "Is an aggregate, a slash and an id")
                    String stream) {}

    /// A fact that waits; what it says is not shown.
    public record Waiting(
            String consumer,
            String stream,
            long version,
            String reason,
            int tries,
            Instant since,
            Instant nextTry) {

        static Waiting of(ParkedFact fact) {
            return new Waiting(
                    fact.consumer(),
                    fact.stream().toString(),
                    fact.version(),
                    fact.reason(),
                    fact.tries(),
                    fact.since(),
                    fact.nextTry());
        }
    }

    /// @param appliedUpTo the version heard now
    /// @param parked what still waits first, and why
    public record CameOfIt(long appliedUpTo, @Nullable Waiting parked) {

        static CameOfIt of(Replayed replayed) {
            return new CameOfIt(
                    replayed.appliedUpTo(), replayed.parked().map(Waiting::of).orElse(null));
        }
    }

    private final ParkedFacts parked;

    ParkedApi(ParkedFacts parked) {
        this.parked = parked;
    }

    @GET
    @Operation(summary = "What waits, the longest waiting first; at most a thousand facts")
    public Uni<List<Waiting>> list() {
        return parked.list().map(facts -> facts.stream().map(Waiting::of).toList());
    }

    @POST
    @Path("replay")
    @Operation(summary = "Tries a parked stream of one consumer at once")
    public Uni<CameOfIt> replay(@NotNull(message = NEEDED) @Valid Which which) {
        return parked.replay(which.consumer(), StreamId.parse(which.stream()))
                .map(replayed ->
                        replayed.map(CameOfIt::of)
                                .orElseThrow(() ->
                                        Problem.of(404, "Nothing is parked there").exception()));
    }
}
