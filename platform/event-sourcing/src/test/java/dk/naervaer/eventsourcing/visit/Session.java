package dk.naervaer.eventsourcing.visit;

import dk.naervaer.eventsourcing.Metadata;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/// A session of PostgreSQL that does one thing after the other and waits for each.
public record Session(SqlConnection connection) implements AutoCloseable {

    public static final Metadata BY_TEST = Metadata.of("test", "test");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public static Session of(Pool pool) {
        return new Session(now(pool.getConnection()));
    }

    /// Waits for the answer; a test has nothing else to do.
    public static <T> T now(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    public List<Row> run(String sql) {
        return now(
                connection
                        .query(sql)
                        .execute()
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList()));
    }

    public static List<Row> run(Pool pool, String sql) {
        return now(
                pool.query(sql)
                        .execute()
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList()));
    }

    @Override
    public void close() {
        run("rollback");
        now(connection.close());
    }
}
