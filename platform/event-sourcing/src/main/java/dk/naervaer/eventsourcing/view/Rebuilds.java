package dk.naervaer.eventsourcing.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.view.Progress.Phase;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Rebuilds the views of this service while they are in use, one rebuild of a view at a time.
@Singleton
public class Rebuilds {

    private static final int PAGE = 4_000;

    /// What becomes of the wish to rebuild a view.
    public sealed interface Answer {

        record Begun(Progress progress) implements Answer {}

        /// Here or on another instance.
        record UnderWay() implements Answer {}

        record Unknown() implements Answer {}
    }

    /// How a view stands.
    ///
    /// @param eventsBehind how many events of this store its views have not seen
    /// @param lastRebuild on this instance, since it started
    public record Standing(
            String view,
            long rows,
            long bytes,
            long eventsBehind,
            @Nullable Progress lastRebuild) {}

    private final Pool pool;
    private final ObjectMapper json;
    private final Changes changes;
    private final List<View<?, ?>> views;
    private final Map<String, Rebuild<?, ?>> latest = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Rebuilds(Pool pool, ObjectMapper json, Changes changes, @All List<View<?, ?>> views) {
        this.pool = pool;
        this.json = json;
        this.changes = changes;
        this.views = views;
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /// @param switchAnyway also when the rebuilt view says something else than the live one
    public Uni<Answer> begin(String view, boolean switchAnyway) {
        return views.stream()
                .filter(each -> each.table().equals(view))
                .findFirst()
                .map(found -> begin(found, switchAnyway, PAGE))
                .orElse(Uni.createFrom().item(new Answer.Unknown()));
    }

    <E, V> Uni<Answer> begin(View<E, V> view, boolean switchAnyway, int page) {
        return pool.getConnection()
                .flatMap(connection ->
                        locked(connection, view.table())
                                .map(locked ->
                                        begin(connection, locked, view, switchAnyway, page)));
    }

    private <E, V> Answer begin(
            SqlConnection connection,
            boolean locked,
            View<E, V> view,
            boolean switchAnyway,
            int page) {
        if (!locked) {
            connection.closeAndForget();
            return new Answer.UnderWay();
        }
        var rebuild = new Rebuild<>(pool, view, json, switchAnyway, page);
        latest.put(view.table(), rebuild);
        threads.execute(() -> run(rebuild, view, connection));
        return new Answer.Begun(rebuild.progress());
    }

    private void run(Rebuild<?, ?> rebuild, View<?, ?> view, SqlConnection connection) {
        rebuild.run(connection);
        if (rebuild.progress().phase() == Phase.SWITCHED) changes.happened(view.table());
        Rebuild.done(
                connection
                        .query("select pg_advisory_unlock_all()")
                        .execute()
                        .replaceWithVoid()
                        .onFailure()
                        .recoverWithNull()
                        .chain(connection::close));
    }

    private static Uni<Boolean> locked(SqlConnection connection, String view) {
        return connection
                .preparedQuery("select pg_try_advisory_lock(hashtextextended($1, 0))")
                .execute(Tuple.of("rebuild of " + view))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .onFailure()
                .call(connection::close);
    }

    /// Of the last rebuild that began on this instance.
    public @Nullable Progress progress(String view) {
        var rebuild = latest.get(view);
        return rebuild == null ? null : rebuild.progress();
    }

    public Uni<List<Standing>> standing() {
        return Uni.join()
                .all(views.stream().map(View::table).map(this::standing).toList())
                .andFailFast();
    }

    private Uni<Standing> standing(String view) {
        return pool.preparedQuery(
                        """
                        select (select count(*) from %1$s) as rows,
                               pg_total_relation_size('%1$s'::text::regclass) as bytes,
                               (select count(*) from event where (xid, seq)
                                > (select xid, seq from cursor where name = $1)) as behind
                        """
                                .formatted(view))
                .execute(Tuple.of(ProjectionRunner.CURSOR))
                .map(rows -> rows.iterator().next())
                .map(row ->
                        new Standing(
                                view,
                                row.getLong("rows"),
                                row.getLong("bytes"),
                                row.getLong("behind"),
                                progress(view)));
    }
}
