package dk.naervaer.reporting.web;

import dk.naervaer.eventsourcing.view.Changes;
import dk.naervaer.reporting.figures.Question;
import dk.naervaer.reporting.figures.UnitRegister;
import dk.naervaer.reporting.heard.Hearing;
import dk.naervaer.reporting.view.FiguresQuery;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.live.Live;
import dk.naervaer.web.page.CurrentLanguage;
import dk.naervaer.web.page.Language;
import dk.naervaer.web.time.DanishTime;
import dk.naervaer.web.unit.Unit;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The manager's dashboard.
@ShowsNobody
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MANAGER, Roles.COORDINATOR})
public class DashboardPages {

    record dashboard(Choice choice, @Nullable Panel panel, boolean noUnits)
            implements TemplateInstance {}

    record dashboard$figures(@Nullable Panel panel) implements TemplateInstance {}

    /// What one look at the page has come to.
    private record Look(Choice choice, @Nullable Panel panel) {

        int status() {
            return choice.refused() ? 422 : 200;
        }
    }

    private final FiguresQuery figures;
    private final CurrentUser user;
    private final CurrentLanguage language;
    private final Changes changes;
    private final Clock clock;

    DashboardPages(
            FiguresQuery figures,
            CurrentUser user,
            CurrentLanguage language,
            Changes changes,
            Clock clock) {
        this.figures = figures;
        this.user = user;
        this.language = language;
        this.changes = changes;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The dashboard; unit, from, to and grain as in /api/figures")
    public Uni<RestResponse<TemplateInstance>> dashboard(
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String grain) {
        return look(typed(unit, from, to, grain))
                .map(look ->
                        answer(
                                look.status(),
                                new dashboard(
                                        look.choice(),
                                        look.panel(),
                                        look.choice().units().isEmpty())));
    }

    @GET
    @Path("figures")
    @Operation(summary = "The figures alone, read again by an open dashboard")
    public Uni<RestResponse<TemplateInstance>> figures(
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String grain) {
        return look(typed(unit, from, to, grain))
                .map(look -> answer(look.status(), new dashboard$figures(look.panel())));
    }

    @GET
    @Path("changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Says that figures have changed, and nothing more")
    public Multi<OutboundSseEvent> changes() {
        return Live.changes(changes.of(Hearing.FIGURES));
    }

    private Typed typed(
            @Nullable String unit,
            @Nullable String from,
            @Nullable String to,
            @Nullable String grain) {
        return Typed.of(unit, from, to, grain, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DanishTime.ZONE));
    }

    private Uni<Look> look(Typed typed) {
        var scope = user.units();
        var texts = texts();
        var writer = new PanelWriter(language.get(), texts);
        return figures.register()
                .flatMap(register -> {
                    var chosen = typed.unit().isEmpty() ? typed.at(first(register, scope)) : typed;
                    return look(new Reader(register, scope, texts, writer), chosen);
                });
    }

    /// Who looks, and in which words.
    private record Reader(
            UnitRegister register, Set<String> scope, DashboardTexts texts, PanelWriter writer) {}

    private Uni<Look> look(Reader reader, Typed typed) {
        var asked = typed.asked();
        if (asked.question().isEmpty()) {
            var offered = reader.register().visible(reader.scope(), today(), today());
            var refusals = offered.isEmpty() ? List.<Refusal>of() : asked.refusals();
            return looked(Choice.of(reader.texts(), offered, typed, refusals), null);
        }
        var question = asked.question().get();
        var register = reader.register();
        var unit =
                register.find(question.unit(), question.to()).orElseThrow(NotFoundException::new);
        var access = register.access(reader.scope(), unit.id(), question.from(), question.to());
        return switch (access) {
            case NONE -> throw new NotFoundException();
            case PARTLY -> looked(choice(reader, question, unit, Refusal.PARTLY_VISIBLE), null);
            case WHOLE -> counted(reader, question, unit);
        };
    }

    private Uni<Look> counted(Reader reader, Question question, Unit unit) {
        var selection = new Selection(unit, question, reader.register(), reader.scope());
        return figures.count(question, selection.parts())
                .map(counted ->
                        new Look(
                                choice(reader, question, unit),
                                reader.writer().write(question, selection, counted)));
    }

    private static Choice choice(Reader reader, Question question, Unit unit, Refusal... refusals) {
        var visible = reader.register().visible(reader.scope(), question.from(), question.to());
        var offered =
                visible.stream().anyMatch(one -> one.id().equals(unit.id()))
                        ? visible
                        : Stream.concat(Stream.of(unit), visible.stream()).toList();
        var typed =
                new Typed(
                        unit.id(),
                        question.from().toString(),
                        question.to().toString(),
                        question.grain().tag());
        return Choice.of(reader.texts(), offered, typed, List.of(refusals));
    }

    private String first(UnitRegister register, Set<String> scope) {
        return register.visible(scope, today(), today()).stream()
                .findFirst()
                .map(Unit::id)
                .orElse("");
    }

    private DashboardTexts texts() {
        return language.get() == Language.DA
                ? MessageBundles.get(DashboardTexts.class)
                : MessageBundles.get(
                        DashboardTexts.class, Localized.Literal.of(language.get().tag()));
    }

    private static Uni<Look> looked(Choice choice, @Nullable Panel panel) {
        return Uni.createFrom().item(new Look(choice, panel));
    }

    private static RestResponse<TemplateInstance> answer(int status, TemplateInstance page) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status).entity(page).build();
    }
}
