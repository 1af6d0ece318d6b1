package dk.naervaer.operations;

import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.relay.Rebase;
import dk.naervaer.eventsourcing.relay.Relay;
import dk.naervaer.eventsourcing.relay.Republishing;
import dk.naervaer.eventsourcing.relay.Verification;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What leaves this service for the others: whether it flows, to send it again, and whether it is
/// still what was sent.
@ShowsNobody
@Path("/api/operations/relay")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class RelayApi {

    /// @param lagMillis how long the oldest unpublished fact may have waited
    /// @param blockerPid PostgreSQL's session that holds facts back
    /// @param restored the store was restored and stands still until it is re-based
    public record Standing(
            long lagMillis,
            @Nullable Integer blockerPid,
            boolean restored,
            List<Republishing.Progress> republishing) {}

    /// Exactly one of the two.
    public record Again(@Nullable String topic, @Nullable String stream) {}

    public record Rebased(boolean rebased) {}

    private final Relay relay;
    private final Republishing republishing;
    private final Rebase rebase;
    private final Verification verification;

    RelayApi(Relay relay, Republishing republishing, Rebase rebase, Verification verification) {
        this.relay = relay;
        this.republishing = republishing;
        this.rebase = rebase;
        this.verification = verification;
    }

    @GET
    public Standing standing() {
        var now = relay.standing();
        return new Standing(
                now.lag().toMillis(), now.blockerPid(), now.restored(), republishing.progress());
    }

    /// Begins and answers at once; the standing tells how far it has come.
    @POST
    @Path("/republish")
    public Uni<Response> republish(@Nullable Again again) {
        if (again == null || (again.topic() == null) == (again.stream() == null))
            throw Problem.of(422, "Either a topic or a stream is required").exception();
        if (again.stream() != null)
            return Uni.createFrom().item(begun(republishing.stream(stream(again.stream()))));
        var topic = String.valueOf(again.topic());
        return republishing
                .knows(topic)
                .map(known -> {
                    if (!known)
                        throw Problem.of(404, "This service publishes nothing on that topic")
                                .exception();
                    return begun(republishing.topic(topic));
                });
    }

    private Response begun(Uni<Republishing.Progress> sending) {
        sending.subscribe().with(_ -> {}, _ -> {});
        return Response.accepted(standing()).build();
    }

    private static StreamId stream(String text) {
        try {
            return StreamId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(422, "A stream is written as aggregate/id").exception();
        }
    }

    @POST
    @Path("/rebase")
    public Uni<Rebased> rebase() {
        return rebase.run().map(Rebased::new);
    }

    /// Reads every published fact again; the answer names the first wrong one.
    @POST
    @Path("/verify")
    public Uni<Verification.Result> verify() {
        return verification.verify();
    }
}
