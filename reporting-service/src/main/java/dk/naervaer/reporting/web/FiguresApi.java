package dk.naervaer.reporting.web;

import dk.naervaer.reporting.figures.Figures;
import dk.naervaer.reporting.figures.Question;
import dk.naervaer.reporting.figures.Tally;
import dk.naervaer.reporting.figures.UnitRegister;
import dk.naervaer.reporting.view.FiguresQuery;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The figures for programs.
@ShowsNobody
@Path("/api/figures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.COORDINATOR})
public class FiguresApi {

    private final FiguresQuery figures;
    private final CurrentUser user;

    FiguresApi(FiguresQuery figures, CurrentUser user) {
        this.figures = figures;
        this.user = user;
    }

    @GET
    @Operation(summary = "Figures of a unit, one row for each day, week, month, quarter or year")
    public Uni<Figures> figures(
            @Parameter(description = "Unit id or SOR code", required = true) @RestQuery
                    @Nullable String unit,
            @Parameter(description = "First day, ISO date", required = true) @RestQuery
                    @Nullable String from,
            @Parameter(description = "Last day, ISO date, included", required = true) @RestQuery
                    @Nullable String to,
            @Parameter(description = "day, week, month (default), quarter or year") @RestQuery
                    @Nullable String grain) {
        var asked = new Asked(unit, from, to, grain);
        var question = asked.question().orElseThrow(() -> refused(asked.refusals()));
        var scope = user.units();
        return figures.register()
                .flatMap(register -> {
                    switch (register.access(
                            scope, question.unit(), question.from(), question.to())) {
                        case NONE -> throw new NotFoundException();
                        case PARTLY -> throw refused(List.of(Refusal.PARTLY_VISIBLE));
                        case WHOLE -> {}
                    }
                    return answer(question, register);
                });
    }

    private Uni<Figures> answer(Question question, UnitRegister register) {
        var unit =
                register.find(question.unit(), question.to())
                        .orElseThrow(NotFoundException::new)
                        .id();
        var coverage = register.coverage(unit, question.from(), question.to());
        return figures.count(question, Map.of(unit, coverage))
                .map(counted ->
                        new Figures(
                                unit,
                                Tally.DEFINITION_VERSION,
                                counted.heard().byPartition(),
                                register.onBoard(unit, question.to()),
                                counted.of(unit).rows()));
    }

    private static WebApplicationException refused(List<Refusal> refusals) {
        var status = refusals.stream().mapToInt(Refusal::status).min().orElse(400);
        var problem =
                Problem.of(status, "The figures cannot be asked for like this")
                        .type("urn:naervaer:problem:figures-question");
        for (var one : refusals) problem = problem.error(one.field(), sentence(one));
        return problem.exception();
    }

    private static String sentence(Refusal refusal) {
        return switch (refusal) {
            case UNIT_MISSING -> "Name a unit by its id or SOR code";
            case FROM_MISSING -> "Name the first day of the period";
            case TO_MISSING -> "Name the last day of the period";
            case FROM_UNREADABLE, TO_UNREADABLE -> "Write the day like 2027-01-31";
            case GRAIN_UNKNOWN -> "Choose day, week, month, quarter or year";
            case ENDS_BEFORE_START -> "The period ends before it starts";
            case TOO_LONG -> "Ask for at most 10 years at a time";
            case PARTLY_VISIBLE -> "Your access covers the unit in a part of the period only";
        };
    }
}
