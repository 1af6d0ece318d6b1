package dk.naervaer.consent.privacy.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.consent.privacy.report.AccessReport.Fact;
import dk.naervaer.consent.privacy.report.AccessReport.Link;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads what stands about a person in tables of many, still sealed.
@Singleton
class ReportRows {

    /// How a person was named: by which patient, as which relative.
    record NamedBy(UUID relative, PersonId patient) {}

    /// A message as it was told of.
    ///
    /// @param relative null for a notice to the patient
    record SealedMessage(
            Instant at,
            PersonId person,
            @Nullable UUID relative,
            String purpose,
            SealedValue text) {}

    private record Content(String purpose, SealedValue text) {}

    private static final String OF_PERSON =
            """
            (l.person = any($1::uuid[]) or l.appointment in (
              select id from told_appointment where patient = any($1::uuid[])))
            """;

    private static final String FACTS =
            """
            select e.recorded_at, e.type, split_part(e.metadata ->> 'actor', ':', 1) as by
            from event e
            where e.stream_id in (
              select 'relative/' || id from relative_view
              where patient = any($1::text[]) or row ->> 'person' = any($1::text[])
              union all select 'erasure-request/' || id from erasure_request_view
              where person = any($1::text[])
              union all select 'case/' || id from case_view where patient = any($1::text[])
              union all select kind || id
              from unnest($1::text[]) as pseudonym (id), unnest(array['legal-hold/', 'record/']) kind)
            order by e.recorded_at, e.stream_id, e.version
            """;

    private final Pool pool;
    private final ObjectMapper json;

    ReportRows(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    Uni<List<NamedBy>> namings(Someone someone) {
        return list(
                "select id, patient from relative_view where row ->> 'person' = any($1::text[])"
                        + " order by id",
                texts(someone),
                row ->
                        new NamedBy(
                                UUID.fromString(row.getString("id")),
                                PersonId.of(row.getString("patient"))));
    }

    /// Of a patient every link to their appointments, of a relative their own.
    Uni<List<Link>> links(Someone someone) {
        return list(
                "select l.* from told_link l where %s order by l.opened_at, l.invitation"
                        .formatted(OF_PERSON),
                Tuple.of(someone.uuids()),
                row ->
                        new Link(
                                row.getUUID("invitation"),
                                row.getUUID("appointment"),
                                row.getUUID("relative"),
                                row.getOffsetDateTime("opened_at").toInstant(),
                                at(row, "closed_at"),
                                row.getOffsetDateTime("ends_at").toInstant()));
    }

    Uni<List<SealedMessage>> messages(Someone someone) {
        return list(
                """
                select distinct m.at, m.id, m.person, l.relative, m.message::text
                from told_message m left join told_link l using (invitation)
                where %s or m.person = any($1::uuid[])
                order by m.at, m.id
                """
                        .formatted(OF_PERSON),
                Tuple.of(someone.uuids()),
                this::message);
    }

    Uni<List<Fact>> facts(Someone someone) {
        return list(
                FACTS,
                texts(someone),
                row ->
                        new Fact(
                                row.getOffsetDateTime("recorded_at").toInstant(),
                                row.getString("type"),
                                row.getString("by")));
    }

    private SealedMessage message(Row row) {
        try {
            var content = json.readValue(row.getString("message"), Content.class);
            return new SealedMessage(
                    row.getOffsetDateTime("at").toInstant(),
                    new PersonId(row.getUUID("person")),
                    row.getUUID("relative"),
                    content.purpose(),
                    content.text());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Uni<List<T>> list(String sql, Tuple parameters, Function<Row, T> read) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(read).toList());
    }

    private static Tuple texts(Someone someone) {
        return Tuple.of(someone.pseudonyms().stream().map(Object::toString).toArray(String[]::new));
    }

    private static @Nullable Instant at(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
