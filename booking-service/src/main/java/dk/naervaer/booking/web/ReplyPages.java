package dk.naervaer.booking.web;

import dk.naervaer.booking.reply.Replies;
import dk.naervaer.booking.view.Units;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.time.DanishTime;
import dk.naervaer.web.unit.Unit;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The secretary's list of what the EPJ has not confirmed.
@ShowsNobody
@Path("/replies")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SECRETARY, Roles.COORDINATOR})
public class ReplyPages {

    record replies(List<Replies.Open> replies) implements TemplateInstance {}

    private final Replies replies;
    private final Consultations consultations;
    private final Units units;
    private final StaffScope scope;
    private final CurrentUser user;
    private final Clock clock;

    ReplyPages(
            Replies replies,
            Consultations consultations,
            Units units,
            StaffScope scope,
            CurrentUser user,
            Clock clock) {
        this.replies = replies;
        this.consultations = consultations;
        this.units = units;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    @GET
    public Uni<TemplateInstance> unconfirmed() {
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        return units.hierarchy()
                .map(all ->
                        scope.departments(all, today).stream()
                                .map(Unit::sor)
                                .filter(Objects::nonNull)
                                .toList())
                .flatMap(replies::open)
                .map(replies::new);
    }

    @POST
    @Path("{appointment}/confirmation")
    public Uni<Response> confirm(
            @PathParam("appointment") UUID appointment, @FormParam("version") long version) {
        return consultations
                .see(appointment)
                .chain(() -> replies.confirm(appointment, version, user.actor()))
                .replaceWith(Response.seeOther(URI.create("/replies")).build());
    }
}
