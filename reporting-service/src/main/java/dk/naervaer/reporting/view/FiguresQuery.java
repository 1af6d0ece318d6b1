package dk.naervaer.reporting.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Projections;
import dk.naervaer.reporting.consultation.Outcome;
import dk.naervaer.reporting.consultation.RelativeWish;
import dk.naervaer.reporting.figures.Coverage;
import dk.naervaer.reporting.figures.Question;
import dk.naervaer.reporting.figures.Series;
import dk.naervaer.reporting.figures.UnitRegister;
import dk.naervaer.reporting.heard.ConsultationForm;
import dk.naervaer.reporting.heard.Positions;
import dk.naervaer.reporting.heard.Reports;
import dk.naervaer.reporting.heard.UnitDocuments;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Counts the consultations of a question, for one unit or several in one reading.
@Singleton
public class FiguresQuery {

    private static final int READINGS = 3;
    private static final FindOptions NEEDED =
            new FindOptions()
                    .projection(
                            Projections.include(
                                    "appointment",
                                    "invitations.id",
                                    "invitations.version",
                                    "invitations.joined"));
    private static final List<String> COUNTED =
            Stream.of(Outcome.HELD, Outcome.NO_SHOW).map(Outcome::name).toList();

    /// Where nobody has wished anything, or where it is not known yet what becomes of it.
    private static final List<@Nullable String> NOTHING_YET =
            Arrays.asList(null, RelativeWish.OPEN.fate());

    /// The series of each unit asked about, and how far they have heard.
    public record Counted(Map<String, Series> series, Positions.Heard heard) {

        public Series of(String unit) {
            var one = series.get(unit);
            if (one == null) throw new IllegalArgumentException("Nobody asked about this unit");
            return one;
        }
    }

    private final Reports reports;
    private final UnitDocuments units;
    private final Positions positions;

    FiguresQuery(Reports reports, UnitDocuments units, Positions positions) {
        this.reports = reports;
        this.units = units;
        this.positions = positions;
    }

    public Uni<UnitRegister> register() {
        return Uni.combine()
                .all()
                .unis(units.all(), units.practices())
                .asTuple()
                .map(both -> UnitRegister.of(both.getItem1(), both.getItem2()));
    }

    /// @param parts what each series covers, by the id of its unit
    public Uni<Counted> count(Question question, Map<String, Coverage> parts) {
        return positions.heard().flatMap(before -> count(question, parts, before, READINGS));
    }

    // Read again when facts arrived meanwhile: the figures are to rest on the position they state.
    private Uni<Counted> count(
            Question question, Map<String, Coverage> parts, Positions.Heard before, int readings) {
        return read(question, parts)
                .flatMap(series ->
                        positions
                                .heard()
                                .flatMap(after ->
                                        after.equals(before) || readings == 1
                                                ? Uni.createFrom().item(new Counted(series, before))
                                                : count(question, parts, after, readings - 1)));
    }

    private Uni<Map<String, Series>> read(Question question, Map<String, Coverage> parts) {
        var series = new LinkedHashMap<String, Series>();
        var departments = new HashSet<String>();
        parts.forEach((unit, coverage) -> {
            series.put(unit, new Series(question, coverage));
            departments.addAll(coverage.departments());
        });
        return reports.consultations()
                .find(filter(question, List.copyOf(departments)), NEEDED)
                .onItem()
                .invoke(document ->
                        ConsultationForm.consultation(document)
                                .ifPresent(one -> series.values().forEach(each -> each.count(one))))
                .onItem()
                .ignoreAsUni()
                .replaceWith(series);
    }

    private static Bson filter(Question question, List<String> departments) {
        return and(
                gte("appointment.date", question.from().toString()),
                lte("appointment.date", question.to().toString()),
                or(in("appointment.outcome", COUNTED), nin("appointment.wish", NOTHING_YET)),
                or(in("appointment.unit", departments), in("appointment.sor", departments)));
    }
}
