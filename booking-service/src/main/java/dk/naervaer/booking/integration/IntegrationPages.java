package dk.naervaer.booking.integration;

import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.Fate;
import dk.naervaer.booking.intake.KeptMessages;
import dk.naervaer.booking.intake.Resending;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpSettings;
import dk.naervaer.booking.intake.retention.Leaving;
import dk.naervaer.booking.view.Epjs;
import dk.naervaer.eventsourcing.relay.Relay;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One page for whoever connects an EPJ: where to send, what has come, what waits, and a box to try
/// a message in.
@ShowsNobody
@Path("/integration")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
public class IntegrationPages {

    private static final int SHOWN = 50;

    record integration(State state, String told, MllpSettings mllp) implements TemplateInstance {}

    record integration$state(State state, String told) implements TemplateInstance {}

    record tried(Optional<Reading.Tried> result) implements TemplateInstance {}

    /// Everything the page shows at one moment.
    ///
    /// @param soon how many of those that wait are deleted soon
    /// @param lagMillis how old the oldest fact is that is not published yet
    record State(
            List<EpjSystem> epjs,
            List<KeptMessages.Kept> waiting,
            int soon,
            Leaving leaving,
            List<Traffic.Line> newest,
            List<Traffic.Hour> hours,
            long lagMillis) {}

    private final Epjs epjs;
    private final KeptMessages kept;
    private final Leaving leaving;
    private final Traffic traffic;
    private final Resending resending;
    private final Reading reading;
    private final Relay relay;
    private final MllpSettings mllp;

    IntegrationPages(
            Epjs epjs,
            KeptMessages kept,
            Leaving leaving,
            Traffic traffic,
            Resending resending,
            Reading reading,
            Relay relay,
            MllpSettings mllp) {
        this.epjs = epjs;
        this.kept = kept;
        this.leaving = leaving;
        this.traffic = traffic;
        this.resending = resending;
        this.reading = reading;
        this.relay = relay;
        this.mllp = mllp;
    }

    @GET
    public Uni<TemplateInstance> integration(@QueryParam("told") @Nullable String told) {
        return state().map(state -> new integration(state, told == null ? "" : told, mllp));
    }

    @GET
    @Path("state")
    public Uni<TemplateInstance> now() {
        return state().map(state -> new integration$state(state, ""));
    }

    @POST
    @Path("try")
    public Uni<TemplateInstance> read(
            @FormParam("epj") @Nullable String client,
            @FormParam("message") @Nullable String text) {
        return epjs.find(client == null ? "" : client)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .map(epj -> new tried(reading.read(epj, text == null ? "" : text)));
    }

    @POST
    @Path("messages/{id}/resend")
    public Uni<Response> resend(@PathParam("id") UUID id) {
        return resending
                .again(id)
                .map(fate -> back(fate.map(IntegrationPages::told).orElse("gone")));
    }

    @POST
    @Path("messages/{id}/dismiss")
    public Uni<Response> dismiss(@PathParam("id") UUID id) {
        return kept.dismiss(id).map(dismissed -> back(dismissed ? "dismissed" : "gone"));
    }

    private static String told(Fate fate) {
        return fate == Fate.REFUSED ? "still-wrong" : "taken";
    }

    private static Response back(String told) {
        return Response.seeOther(URI.create("/integration?told=" + told + "#waiting")).build();
    }

    private Uni<State> state() {
        return Uni.combine()
                .all()
                .unis(
                        epjs.all(),
                        kept.waiting(SHOWN),
                        leaving.soon(),
                        traffic.newest(SHOWN),
                        traffic.hours())
                .asTuple()
                .map(all ->
                        new State(
                                all.getItem1(),
                                all.getItem2(),
                                all.getItem3(),
                                leaving,
                                all.getItem4(),
                                all.getItem5(),
                                relay.standing().lag().toMillis()));
    }
}
