package dk.naervaer.reporting.heard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dk.naervaer.reporting.figures.Practices;
import dk.naervaer.reporting.figures.Practices.Agreed;
import dk.naervaer.web.unit.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Keeps the unit register as booking publishes it: every unit with all its dated rows.
@Singleton
public class UnitDocuments {

    private final Reports reports;

    UnitDocuments(Reports reports) {
        this.reports = reports;
    }

    public Uni<List<Unit>> all() {
        return reports.units()
                .find()
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(one -> read(one).stream()).toList());
    }

    /// False when a later version is known already.
    Uni<Boolean> remember(String id, long version, List<Unit> rows) {
        return remember(
                id, "version", version, "rows", rows.stream().map(UnitDocuments::write).toList());
    }

    /// False when a later version of it is known already; each event of this kind says all there is
    /// of it too.
    Uni<Boolean> agreed(String id, long version, List<Agreed> agreed) {
        var practices =
                agreed.stream()
                        .map(one ->
                                new Document("from", one.from().toString())
                                        .append("onBoard", one.onBoard()))
                        .toList();
        return remember(id, "practicesVersion", version, "practices", practices);
    }

    private Uni<Boolean> remember(
            String id, String counter, long version, String part, List<Document> all) {
        var change = Updates.combine(Updates.set(counter, version), Updates.set(part, all));
        var isNews = or(exists(counter, false), lt(counter, version));
        return Reports.unlessThere(
                reports.units()
                        .updateOne(
                                and(eq("_id", id), isNews),
                                change,
                                new UpdateOptions().upsert(true))
                        .map(_ -> true));
    }

    public Uni<Practices> practices() {
        return reports.units()
                .find()
                .collect()
                .asList()
                .map(all ->
                        new Practices(
                                all.stream()
                                        .collect(
                                                toMap(
                                                        one -> String.valueOf(one.getString("_id")),
                                                        UnitDocuments::agreed))));
    }

    private static List<Agreed> agreed(Document unit) {
        return unit.getList("practices", Document.class, List.of()).stream()
                .map(one ->
                        new Agreed(
                                LocalDate.parse(one.getString("from")),
                                Boolean.TRUE.equals(one.getBoolean("onBoard"))))
                .toList();
    }

    private static Document write(Unit row) {
        return new Document("type", row.type().name())
                .append("name", row.name())
                .append("parent", row.parent())
                .append("validFrom", row.validFrom().toString())
                .append("validTo", row.validTo() == null ? null : row.validTo().toString())
                .append("sor", row.sor())
                .append("shak", row.shak());
    }

    private static List<Unit> read(Document unit) {
        return unit.getList("rows", Document.class, List.of()).stream()
                .map(row -> readRow(String.valueOf(unit.getString("_id")), row))
                .toList();
    }

    private static Unit readRow(String id, Document row) {
        var validTo = text(row, "validTo");
        return new Unit(
                id,
                Unit.Type.valueOf(row.getString("type")),
                row.getString("name"),
                text(row, "parent"),
                LocalDate.parse(row.getString("validFrom")),
                validTo == null ? null : LocalDate.parse(validTo),
                text(row, "sor"),
                text(row, "shak"));
    }

    private static @Nullable String text(Document row, String field) {
        return row.getString(field);
    }
}
