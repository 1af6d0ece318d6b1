package dk.naervaer.booking.view;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Which appointments that an EPJ has told of are as it asks for, page by page.
@Singleton
public class EpjAppointments {

    /// Instants from the first, up to and without the second; `null` is open.
    public record Range(@Nullable Instant from, @Nullable Instant to) {

        public static final Range ALWAYS = new Range(null, null);

        public Range and(Range other) {
            var begin =
                    from == null || (other.from != null && other.from.isAfter(from))
                            ? other.from
                            : from;
            var end = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
            return new Range(begin, end);
        }
    }

    /// How an appointment stands, as far as it can be asked for.
    public enum Standing {
        BOOKED,
        FULFILLED,
        MISSED,
        CANCELLED,
        DELETED
    }

    /// The last one of a page, after which the next begins.
    public record Place(String start, UUID id) {}

    /// What is asked for; a `null` asks for nothing in particular.
    public record Question(
            String actor,
            @Nullable Collection<UUID> ids,
            @Nullable UUID patient,
            @Nullable Collection<String> sors,
            @Nullable Set<Standing> standings,
            Range begins,
            Range updated,
            @Nullable Place after,
            int limit) {}

    private static final String FIND =
            """
            select d.id, d.start from day_list d
            join event first on first.stream_id = 'appointment/' || d.id and first.version = 1
            where first.metadata ->> 'actor' = $1
            """;

    private static final String LAST =
            """
            exists (select from event e where e.stream_id = 'appointment/' || d.id
               and e.version = d.version%s)\
            """;

    private static final String SINCE =
            """
            d.id in (select substr(stream_id, 13) from event
               where recorded_at >= $%d and stream_id like 'appointment/%%')\
            """;

    private static final String STANDING =
            """
            case when d.row ->> 'status' = 'CANCELLED' then
               case when (select c.data ->> 'reason' from event c
                   where c.stream_id = 'appointment/' || d.id
                     and c.type = 'appointment-cancelled.v1'
                   order by c.version desc limit 1) = 'entered-in-error'
               then 'DELETED' else 'CANCELLED' end
            else case d.row ->> 'outcome'
               when 'HELD' then 'FULFILLED' when 'NO_SHOW' then 'MISSED' else 'BOOKED' end
            end = any($%d)\
            """;

    private static final String CHANGED =
            "select recorded_at from event where stream_id = 'appointment/' || $1 and version = $2";

    private final Pool pool;

    EpjAppointments(Pool pool) {
        this.pool = pool;
    }

    /// When an appointment came to be at that version.
    public Uni<Optional<Instant>> changed(UUID id, long version) {
        return pool.preparedQuery(CHANGED)
                .execute(Tuple.of(id.toString(), version))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getOffsetDateTime(0).toInstant())
                                .findFirst());
    }

    /// In the order in which they begin.
    public Uni<List<Place>> find(Question question) {
        var asking = new Asking(question);
        return pool.preparedQuery(asking.sql())
                .execute(Tuple.wrap(asking.values))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new Place(
                                                row.getString(1),
                                                UUID.fromString(row.getString(0))))
                                .toList());
    }

    /// Only what is asked for is in the statement, so that each kind of question has its own plan.
    private static final class Asking {

        private final List<Object> values = new ArrayList<>();
        private final StringBuilder sql = new StringBuilder(FIND);
        private final Question question;

        Asking(Question question) {
            this.question = question;
            values.add(question.actor());
        }

        String sql() {
            if (question.ids() != null)
                and(
                        " d.id = any($%d)",
                        texts(question.ids().stream().map(UUID::toString).toList()));
            if (question.patient() != null)
                and("d.row ->> 'patient' = $%d", question.patient().toString());
            if (question.sors() != null) and("d.sor = any($%d)", texts(question.sors()));
            if (question.standings() != null)
                and(STANDING, texts(question.standings().stream().map(Enum::name).toList()));
            begins(question.begins());
            updated(question.updated());
            after(question.after());
            and("", question.limit(), " order by d.start collate \"C\", d.id limit $%d");
            return sql.toString();
        }

        private void begins(Range range) {
            if (range.from() != null) and("d.start collate \"C\" >= $%d", range.from().toString());
            if (range.to() != null) and("d.start collate \"C\" < $%d", range.to().toString());
        }

        private void updated(Range range) {
            if (range.from() != null) {
                var from = range.from().atOffset(ZoneOffset.UTC);
                and(SINCE, from);
                and(LAST.formatted(" and e.recorded_at >= $%d"), from);
            }
            if (range.to() != null)
                and(
                        LAST.formatted(" and e.recorded_at < $%d"),
                        range.to().atOffset(ZoneOffset.UTC));
        }

        private void after(@Nullable Place place) {
            if (place == null) return;
            values.add(place.start());
            values.add(place.id().toString());
            sql.append(
                    " and (d.start collate \"C\", d.id) > ($%d, $%d)"
                            .formatted(values.size() - 1, values.size()));
        }

        private void and(String condition, Object value) {
            and(" and " + condition, value, "");
        }

        private void and(String condition, Object value, String end) {
            values.add(value);
            sql.append((condition + end).formatted(values.size()));
        }

        private static String[] texts(Collection<String> all) {
            return all.toArray(String[]::new);
        }
    }
}
