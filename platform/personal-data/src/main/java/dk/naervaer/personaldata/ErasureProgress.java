package dk.naervaer.personaldata;

import dk.naervaer.personaldata.ErasureMessages.Answered;
import dk.naervaer.personaldata.ErasureMessages.Requested;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads how far erasures have come.
@Singleton
class ErasureProgress {

    private static final String REQUESTS =
            """
            select e.person_id, e.classes, e.reason, e.actor, e.requested_at,
              p.service, p.completed_at, p.tries, p.last_reason
            from erasure e join erasure_part p using (person_id)
            where $1::uuid is null or person_id = $1
            order by e.requested_at desc, person_id, p.service
            """;

    Uni<List<Erasure>> all(SqlClient client) {
        return client.preparedQuery(REQUESTS)
                .execute(Tuple.tuple().addValue(null))
                .map(ErasureProgress::erasures);
    }

    Uni<Optional<Erasure>> of(SqlClient client, PersonId person) {
        return client.preparedQuery(REQUESTS)
                .execute(Tuple.of(person.value()))
                .map(rows -> erasures(rows).stream().findFirst());
    }

    /// The request as it was made here.
    Uni<Optional<Requested>> request(SqlClient client, PersonId person) {
        return of(client, person)
                .map(found ->
                        found.map(one ->
                                new Requested(
                                        one.person(),
                                        List.copyOf(one.classes()),
                                        one.reason(),
                                        one.actor(),
                                        one.requestedAt())));
    }

    /// What that service has to say of its part.
    Uni<Optional<Answered>> answer(SqlClient client, PersonId person, String service) {
        return client.preparedQuery(
                        """
                        select done, completed_at, tries, last_reason from erasure_part
                        where person_id = $1 and service = $2
                        """)
                .execute(Tuple.of(person.value(), service))
                .map(rows ->
                        stream(rows)
                                .findFirst()
                                .map(row ->
                                        new Answered(
                                                person,
                                                service,
                                                List.copyOf(
                                                        KeyClass.of(row.getArrayOfStrings("done"))),
                                                at(row, "completed_at"),
                                                row.getInteger("tries"),
                                                row.getString("last_reason"))));
    }

    private static List<Erasure> erasures(RowSet<Row> rows) {
        var requests = new LinkedHashMap<PersonId, List<Row>>();
        stream(rows)
                .forEach(row ->
                        requests.computeIfAbsent(
                                        new PersonId(row.getUUID("person_id")),
                                        _ -> new ArrayList<>())
                                .add(row));
        return requests.entrySet().stream()
                .map(one -> erasure(one.getKey(), one.getValue()))
                .toList();
    }

    private static Erasure erasure(PersonId person, List<Row> parts) {
        var request = parts.getFirst();
        return new Erasure(
                person,
                KeyClass.of(request.getArrayOfStrings("classes")),
                Erasure.Reason.valueOf(request.getString("reason")),
                request.getString("actor"),
                request.getOffsetDateTime("requested_at").toInstant(),
                parts.stream().map(ErasureProgress::part).toList());
    }

    private static Erasure.Part part(Row row) {
        return new Erasure.Part(
                row.getString("service"),
                at(row, "completed_at"),
                row.getInteger("tries"),
                row.getString("last_reason"));
    }

    private static @Nullable Instant at(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
