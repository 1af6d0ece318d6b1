package dk.naervaer.invitation.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Asks the view how invitations stand.
@Singleton
public class Invitations {

    /// @param lastMessageAt when the newest message reached its present state
    public record Entry(String id, InvitationRow row, @Nullable Instant lastMessageAt) {}

    private static final String SELECT =
            """
            select v.id, v.row::text,
              (select e.recorded_at from event e
               where e.stream_id = 'invitation/' || v.id
                 and (v.row->'messages'->-1->'message'->>'id')
                     in (e.data->>'messageId', e.data->'message'->>'id')
               order by e.version desc limit 1) as last_message_at
            from invitation_view v
            """;

    private final Pool pool;
    private final ObjectMapper json;

    Invitations(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    public Uni<List<Entry>> of(UUID appointment) {
        return pool.preparedQuery(SELECT + "where v.appointment = $1 order by v.id")
                .execute(Tuple.of(appointment.toString()))
                .map(this::read);
    }

    /// Where the link leads as far as the view knows; whoever follows it asks the invitation
    /// itself.
    public Uni<Optional<String>> withLink(String tokenHash) {
        return pool.preparedQuery("select id from invitation_view where token_hash = $1")
                .execute(Tuple.of(tokenHash))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString("id"))
                                .findFirst());
    }

    /// How many others are in the consultation.
    public Uni<Long> othersPresent(UUID appointment, String self) {
        return pool.preparedQuery(
                        """
                        select count(*) from invitation_view
                        where appointment = $1 and id <> $2 and row->>'presence' = 'JOINED'
                        """)
                .execute(Tuple.of(appointment.toString(), self))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    public Uni<List<Entry>> due(SqlClient client, int atMost) {
        return client.query(
                        """
                        select id, row::text, null::timestamptz as last_message_at
                        from invitation_view where due is not null order by id limit %d
                        """
                                .formatted(atMost))
                .execute()
                .map(this::read);
    }

    public Uni<List<Entry>> sending(SqlClient client) {
        return client.query(
                        """
                        select id, row::text, null::timestamptz as last_message_at
                        from invitation_view where sending
                        """)
                .execute()
                .map(this::read);
    }

    private List<Entry> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::read).toList();
    }

    private Entry read(Row row) {
        try {
            var at = row.getOffsetDateTime("last_message_at");
            return new Entry(
                    row.getString("id"),
                    json.readValue(row.getString("row"), InvitationRow.class),
                    at == null ? null : at.toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the view cannot be read", e);
        }
    }
}
