package dk.naervaer.consent.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.personaldata.SealedValue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Who said yes for a patient where staff wrote it down, for those who decide about it.
@Singleton
public class Givers {

    private final Pool pool;
    private final ObjectMapper json;

    Givers(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /// By the consent it was about; still sealed.
    public Uni<Map<UUID, SealedValue>> named(Collection<UUID> relatives) {
        return pool.preparedQuery(
                        """
                        select data ->> 'consentId' as consent, (data -> 'name')::text as name
                        from event where stream_id = any($1) and type = 'relative-giver-named.v1'
                        """)
                .execute(
                        Tuple.of(
                                relatives.stream()
                                        .map(id -> "relative/" + id)
                                        .toArray(String[]::new)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .collect(
                                        Collectors.toMap(
                                                row -> UUID.fromString(row.getString("consent")),
                                                this::name,
                                                (_, last) -> last)));
    }

    private SealedValue name(Row row) {
        try {
            return json.readValue(row.getString("name"), SealedValue.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
