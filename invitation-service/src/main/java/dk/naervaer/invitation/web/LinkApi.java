package dk.naervaer.invitation.web;

import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.view.Changes;
import dk.naervaer.invitation.invitation.Answer;
import dk.naervaer.invitation.invitation.InvitationRejection;
import dk.naervaer.invitation.link.Links;
import dk.naervaer.invitation.link.OpeningLimit;
import dk.naervaer.invitation.link.Visit;
import dk.naervaer.invitation.view.InvitationProjection;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.live.Live;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// What a relative with a link can do, as the page itself does it. No login: the link is the key,
/// and after opening it a cookie of this service's own.
@ShowsNobody
@Path("/api/links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LinkApi {

    public record Opening(@Nullable String token) {}

    public record Answering(@Nullable Answer answer) {}

    private final Links links;
    private final OpeningLimit limit;
    private final LinkCookie cookie;
    private final Rejections rejections;
    private final Changes changes;
    private final String helpPhone;

    LinkApi(
            Links links,
            OpeningLimit limit,
            LinkCookie cookie,
            Rejections rejections,
            Changes changes,
            @ConfigProperty(name = "naervaer.help-phone") String helpPhone) {
        this.links = links;
        this.limit = limit;
        this.cookie = cookie;
        this.rejections = rejections;
        this.changes = changes;
        this.helpPhone = helpPhone;
    }

    @POST
    @Path("open")
    @Operation(summary = "Opens a link and sets the session cookie; changes nothing else")
    public Uni<Response> open(@Nullable Opening opening, HttpServerRequest request) {
        if (!limit.allows(request.remoteAddress().hostAddress()))
            throw Rejections.tooManyOpenings().exception();
        var token = opening == null || opening.token() == null ? "" : opening.token();
        return links.open(token)
                .map(opened -> opened.orElseThrow(this::deadLink))
                .map(opened ->
                        Response.ok(state(opened.visit()))
                                .cookie(cookie.of(opened.session()))
                                .build());
    }

    @GET
    @Path("state")
    public Uni<LinkState> state(@CookieParam(LinkCookie.NAME) @Nullable String session) {
        return visit(session).map(this::state);
    }

    @POST
    @Path("answer")
    public Uni<LinkState> answer(
            @CookieParam(LinkCookie.NAME) @Nullable String session, @Nullable Answering answering) {
        if (answering == null || answering.answer() == null)
            throw Rejections.answerMissing().exception();
        var answer = answering.answer();
        return act(session, visit -> links.answer(visit, answer));
    }

    @POST
    @Path("enter")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Enters the waiting room, from 30 minutes before the start")
    public Uni<LinkState> enter(@CookieParam(LinkCookie.NAME) @Nullable String session) {
        if (links.held()) throw Rejections.doorHeld().exception();
        return act(session, links::enter);
    }

    @POST
    @Path("leave")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Leaves the waiting room or the consultation; the link still works")
    public Uni<LinkState> leave(@CookieParam(LinkCookie.NAME) @Nullable String session) {
        return act(session, links::leave);
    }

    @GET
    @Path("changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Says `changed` when it is worth while to ask for the state again")
    public Multi<OutboundSseEvent> changes(@CookieParam(LinkCookie.NAME) @Nullable String session) {
        return visit(session)
                .onItem()
                .transformToMulti(_ -> Live.changes(changes.of(InvitationProjection.TABLE)));
    }

    private Uni<LinkState> act(
            @Nullable String session, Function<Visit, Uni<Outcome<InvitationRejection>>> command) {
        return visit(session)
                .flatMap(command::apply)
                .invoke(outcome -> {
                    if (outcome instanceof Outcome.Rejected<InvitationRejection>(var reason))
                        throw rejections.problem(reason).exception();
                })
                .chain(() -> state(session));
    }

    private Uni<Visit> visit(@Nullable String session) {
        if (session == null) return Uni.createFrom().failure(deadLink());
        return links.visit(session).map(found -> found.orElseThrow(this::deadLink));
    }

    private LinkState state(Visit visit) {
        return LinkState.of(visit.invitation(), links.now(), helpPhone);
    }

    private RuntimeException deadLink() {
        return rejections.deadLink().exception();
    }
}
