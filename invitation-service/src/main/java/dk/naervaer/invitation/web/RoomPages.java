package dk.naervaer.invitation.web;

import dk.naervaer.invitation.link.Links;
import dk.naervaer.invitation.link.Visit;
import dk.naervaer.invitation.view.Invitations;
import dk.naervaer.web.access.ShowsNobody;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The relative's seat in the consultation, for as long as there is one.
@ShowsNobody
@Path("/room")
@Produces(MediaType.TEXT_HTML)
public class RoomPages {

    record room(VisitView visit, long others) implements TemplateInstance {}

    record seat(VisitView visit, long others) implements TemplateInstance {}

    private final Links links;
    private final Invitations invitations;

    RoomPages(Links links, Invitations invitations) {
        this.links = links;
        this.invitations = invitations;
    }

    @GET
    public Uni<Response> enter(@CookieParam(LinkCookie.NAME) @Nullable String session) {
        return visit(session)
                .flatMap(found ->
                        found.filter(RoomPages::seated).isPresent()
                                ? shown(found.get(), null, true)
                                : Uni.createFrom()
                                        .item(Response.seeOther(URI.create("/i")).build()));
    }

    @GET
    @Path("seat")
    public Uni<Response> look(
            @CookieParam(LinkCookie.NAME) @Nullable String session,
            @QueryParam("seen") @Nullable String seen) {
        return visit(session)
                .flatMap(found -> {
                    if (found.isEmpty()) return Uni.createFrom().item(LinkPages.shut());
                    return seated(found.get())
                            ? shown(found.get(), seen, false)
                            : Uni.createFrom().item(LinkPages.onwards("/i"));
                });
    }

    private Uni<Response> shown(Visit visit, @Nullable String seen, boolean whole) {
        var view = VisitView.of(visit.invitation(), links.now());
        return invitations
                .othersPresent(visit.invitation().appointmentId(), visit.id())
                .map(others -> {
                    if ((view.mark() + "." + others).equals(seen))
                        return Response.noContent().build();
                    return LinkPages.page(whole ? new room(view, others) : new seat(view, others));
                });
    }

    private Uni<Optional<Visit>> visit(@Nullable String session) {
        return session == null
                ? Uni.createFrom().item(Optional.<Visit>empty())
                : links.visit(session);
    }

    private static boolean seated(Visit visit) {
        return switch (visit.invitation().presence()) {
            case JOINED -> true;
            case NONE, WAITING -> false;
        };
    }
}
