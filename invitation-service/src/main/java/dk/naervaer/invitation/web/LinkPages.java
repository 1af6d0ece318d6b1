package dk.naervaer.invitation.web;

import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.invitation.invitation.Answer;
import dk.naervaer.invitation.invitation.InvitationRejection;
import dk.naervaer.invitation.link.Links;
import dk.naervaer.invitation.link.Visit;
import dk.naervaer.web.access.ShowsNobody;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The relative's page: it opens the link and follows the visit until the relative is let in. A
/// link that does not work shows the same page, whatever the reason.
@ShowsNobody
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class LinkPages {

    record home() implements TemplateInstance {}

    record link() implements TemplateInstance {}

    record panel(VisitView visit) implements TemplateInstance {}

    record closed() implements TemplateInstance {}

    record busy() implements TemplateInstance {}

    record held() implements TemplateInstance {}

    private final Links links;

    LinkPages(Links links) {
        this.links = links;
    }

    @GET
    public TemplateInstance welcome() {
        return new home();
    }

    /// Holds nothing of the link: the script brings it in the fragment, which no server ever sees.
    @GET
    @Path("i")
    public TemplateInstance door() {
        return new link();
    }

    @GET
    @Path("i/panel")
    public Uni<Response> look(
            @CookieParam(LinkCookie.NAME) @Nullable String session,
            @QueryParam("seen") @Nullable String seen) {
        return visit(session)
                .map(found -> found.map(visit -> show(visit, seen)).orElseGet(LinkPages::shut));
    }

    @GET
    @Path("i/closed")
    public TemplateInstance dead() {
        return new closed();
    }

    @GET
    @Path("i/busy")
    public TemplateInstance tooMany() {
        return new busy();
    }

    @POST
    @Path("i/answer")
    public Uni<Response> answer(
            @CookieParam(LinkCookie.NAME) @Nullable String session,
            @HeaderParam("HX-Request") @Nullable String htmx,
            @FormParam("answer") @Nullable Answer answer) {
        if (answer == null) throw Rejections.answerMissing().exception();
        return act(session, htmx, visit -> links.answer(visit, answer));
    }

    @POST
    @Path("i/enter")
    public Uni<Response> enter(
            @CookieParam(LinkCookie.NAME) @Nullable String session,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        if (!links.held()) return act(session, htmx, links::enter);
        return Uni.createFrom()
                .item(
                        htmx == null
                                ? Response.seeOther(URI.create("/i")).build()
                                : page(new held()));
    }

    @POST
    @Path("i/leave")
    public Uni<Response> leave(
            @CookieParam(LinkCookie.NAME) @Nullable String session,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        return act(session, htmx, links::leave);
    }

    private Uni<Response> act(
            @Nullable String session,
            @Nullable String htmx,
            Function<Visit, Uni<Outcome<InvitationRejection>>> command) {
        return visit(session)
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(shut())
                                : command.apply(found.get()).chain(() -> look(session, null)))
                .map(shown -> htmx == null ? Response.seeOther(URI.create("/i")).build() : shown);
    }

    private Uni<Optional<Visit>> visit(@Nullable String session) {
        return session == null
                ? Uni.createFrom().item(Optional.<Visit>empty())
                : links.visit(session);
    }

    private Response show(Visit visit, @Nullable String seen) {
        var shown = VisitView.of(visit.invitation(), links.now());
        if (shown.joined()) return onwards("/room");
        return shown.mark().equals(seen) ? Response.noContent().build() : page(new panel(shown));
    }

    static Response shut() {
        return page(new closed());
    }

    /// htmx fetches a fragment; only the browser itself can go to another page.
    static Response onwards(String path) {
        return Response.noContent().header("HX-Redirect", path).build();
    }

    static Response page(TemplateInstance page) {
        return Response.ok(page.render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).build();
    }
}
