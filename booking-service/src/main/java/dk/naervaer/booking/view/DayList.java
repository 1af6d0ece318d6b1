package dk.naervaer.booking.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The appointments of a day, and one of them.
@Singleton
public class DayList {

    /// The name under which pages hear that a line has changed.
    public static final String NAME = "day_list";

    /// A line, which appointment it is, and at which version.
    public record Line(UUID id, long version, DayEntry entry) {}

    private static final int ROWS_READ = 5_000;

    private final Pool pool;
    private final ObjectMapper json;

    // By the row's own text, so that nothing outlives a change. Names are not in it.
    private final Cache<String, DayEntry> read =
            Caffeine.newBuilder().maximumSize(ROWS_READ).build();

    DayList(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /// In the order of the day.
    ///
    /// @param departments their SOR codes
    public Uni<List<Line>> on(LocalDate date, Collection<String> departments) {
        return pool.preparedQuery(
                        """
                        select id, version, row::text from day_list
                        where on_date = $1 and sor = any($2) order by start, id
                        """)
                .execute(Tuple.of(date.toString(), departments.toArray(String[]::new)))
                .map(this::read);
    }

    public Uni<Optional<Line>> find(UUID appointment) {
        return pool.preparedQuery("select id, version, row::text from day_list where id = $1")
                .execute(Tuple.of(appointment.toString()))
                .map(rows -> read(rows).stream().findFirst());
    }

    /// By whichever of their pseudonyms: a replacement number may have become a CPR number.
    public Uni<Course> course(PersonId patient, String sor) {
        return pool.preparedQuery(
                        """
                        select id, version, row::text from day_list
                        where row ->> 'patient' = any(array(
                            select f.person_id::text
                            from person f, (select coalesce(merged_into, person_id) as id
                                            from person where person_id = $1) one
                            where f.person_id = one.id or f.merged_into = one.id) || $1::uuid::text)
                          and sor = $2
                        order by start collate "C", id
                        """)
                .execute(Tuple.of(patient.value(), sor))
                .map(rows -> new Course(read(rows)));
    }

    /// Everything that was ever planned for a patient, by all their pseudonyms, in the order of the
    /// days.
    public Uni<List<Line>> of(Collection<PersonId> patient) {
        return pool.preparedQuery(
                        """
                        select id, version, row::text from day_list
                        where row ->> 'patient' = any($1) order by start collate "C", id
                        """)
                .execute(
                        Tuple.of(
                                (Object)
                                        patient.stream()
                                                .map(PersonId::toString)
                                                .toArray(String[]::new)))
                .map(this::read);
    }

    /// The same of several patients, each by whichever of their pseudonyms.
    public Uni<Map<PersonId, List<Line>>> ofEach(Collection<PersonId> patients) {
        return pool.preparedQuery(
                        """
                        select d.id, d.version, d.row::text, p.person_id
                        from person p
                        join person f on f.person_id = coalesce(p.merged_into, p.person_id)
                          or f.merged_into = coalesce(p.merged_into, p.person_id)
                        join day_list d on d.row ->> 'patient' = f.person_id::text
                        where p.person_id = any($1)
                        order by d.start collate "C", d.id
                        """)
                .execute(
                        Tuple.of(
                                (Object)
                                        patients.stream()
                                                .map(PersonId::value)
                                                .toArray(UUID[]::new)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .collect(
                                        groupingBy(
                                                row -> new PersonId(row.getUUID(3)),
                                                mapping(this::read, toList()))));
    }

    /// What patients wish for and have not got, or cannot come to, from an instant on.
    public Uni<List<Line>> wished(Instant from, Collection<String> departments) {
        return pool.preparedQuery(
                        """
                        select id, version, row::text from day_list
                        where coalesce(row #>> '{chosen,wish}', row #>> '{chosen,hindrance}',
                                         row #>> '{chosen,relative,by}') is not null
                          and row ->> 'status' = 'BOOKED'
                          and start collate "C" >= $1 and sor = any($2)
                        order by start collate "C", id
                        """)
                .execute(Tuple.of(from.toString(), departments.toArray(String[]::new)))
                .map(this::read);
    }

    /// Calls that nobody answered and nobody has brought to an end, whenever they were.
    public Uni<List<Line>> unanswered(Collection<String> departments) {
        return pool.preparedQuery(
                        """
                        select id, version, row::text from day_list
                        where (row ->> 'outcome' = 'UNANSWERED'
                               and row #>> '{progress,action}' is null
                            or row #>> '{progress,missed,slot,start}' is not null)
                          and sor = any($1)
                        order by start collate "C", id
                        """)
                .execute(Tuple.of((Object) departments.toArray(String[]::new)))
                .map(this::read);
    }

    /// What an EPJ has registered otherwise than it was held, until it agrees or somebody settles
    /// it.
    public Uni<List<Line>> registeredOtherwise(Collection<String> departments) {
        return pool.preparedQuery(
                        """
                        select id, version, row::text from day_list
                        where row #>> '{progress,registering,settled}' = 'false'
                          and not (row #> '{progress,registering,told,forms}' ? (row ->> 'actualContactForm'))
                          and lower(row #>> '{progress,registering,told,code}')
                              is distinct from lower(row #>> '{progress,registering,proposed,code}')
                          and row ->> 'status' = 'BOOKED' and sor = any($1)
                        order by start collate "C", id
                        """)
                .execute(Tuple.of((Object) departments.toArray(String[]::new)))
                .map(this::read);
    }

    private List<Line> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::read).toList();
    }

    private Line read(Row row) {
        return new Line(
                UUID.fromString(row.getString(0)),
                row.getLong(1),
                read.get(row.getString(2), this::entry));
    }

    private DayEntry entry(String row) {
        try {
            return json.readValue(row, DayEntry.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
