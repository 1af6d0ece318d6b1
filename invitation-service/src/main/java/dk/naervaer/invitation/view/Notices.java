package dk.naervaer.invitation.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.invitation.notice.Progress;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.StreamSupport;

/// Asks the view how notices to patients stand.
@Singleton
public class Notices {

    /// One notice and where its facts lie.
    public record Entry(String id, NoticeRow row) {}

    private final ObjectMapper json;

    Notices(ObjectMapper json) {
        this.json = json;
    }

    public Uni<List<Entry>> in(SqlClient client, Progress progress, int atMost) {
        return client.preparedQuery(
                        """
                        select id, row::text from notice_view where progress = $1
                        order by id limit $2
                        """)
                .execute(Tuple.of(progress.name(), atMost))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(this::read).toList());
    }

    private Entry read(Row row) {
        try {
            return new Entry(
                    row.getString("id"), json.readValue(row.getString("row"), NoticeRow.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the view cannot be read", e);
        }
    }
}
