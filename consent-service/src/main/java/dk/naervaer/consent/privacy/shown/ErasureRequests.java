package dk.naervaer.consent.privacy.shown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.consent.privacy.person.Someone;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Requests for erasure, those that wait first.
@Singleton
public class ErasureRequests {

    /// One request and its id.
    public record Found(UUID id, ErasureRequestRow request) {

        public boolean open() {
            return request.stage() != ErasureRequestRow.Stage.COMPLETE;
        }
    }

    private static final String SELECT =
            "select id, row::text from erasure_request_view where row is not null ";
    private static final String ORDER =
            "order by stage = 'COMPLETE', row ->> 'at' desc, id limit 500";

    private final Pool pool;
    private final ObjectMapper json;

    ErasureRequests(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    public Uni<Optional<Found>> find(UUID id) {
        return read(SELECT + "and id = $1", Tuple.of(id.toString()))
                .map(all -> all.stream().findFirst());
    }

    public Uni<List<Found>> of(Someone someone) {
        var ids = someone.pseudonyms().stream().map(Object::toString).toArray(String[]::new);
        return read(SELECT + "and person = any($1) " + ORDER, Tuple.of(ids));
    }

    public Uni<List<Found>> all() {
        return read(SELECT + ORDER, Tuple.tuple());
    }

    /// What is answered but not done everywhere.
    public Uni<List<Found>> toSeeThrough() {
        return read(
                SELECT + "and stage in ('TO_CARRY_OUT', 'UNDER_WAY') order by id", Tuple.tuple());
    }

    private Uni<List<Found>> read(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(this::read).toList());
    }

    private Found read(Row row) {
        try {
            return new Found(
                    UUID.fromString(row.getString("id")),
                    json.readValue(row.getString("row"), ErasureRequestRow.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
