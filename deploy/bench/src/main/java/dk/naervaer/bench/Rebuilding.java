package dk.naervaer.bench;

import static java.util.Objects.requireNonNull;

import dk.naervaer.bench.Figure.Promise;
import dk.naervaer.eventsourcing.view.Progress.Phase;
import dk.naervaer.eventsourcing.view.Rebuilds;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import org.postgresql.PGConnection;

/// Row 5, in turn with an ordered COPY of the same facts: a view of them built again and switched.
record Rebuilding(Options options, Ground ground, Rebuilds rebuilds, Standby views) {

    private static final Promise PROMISE = new Promise(0.10, 0.25, "");
    private static final EnumSet<Phase> OVER = EnumSet.of(Phase.SWITCHED, Phase.KEPT, Phase.FAILED);
    private static final String COPY =
            """
            copy (select stream_id, version, type, data, metadata, recorded_at from event
                  order by xid, seq) to stdout
            """;

    Figure measure() throws IOException, SQLException {
        views.wake();
        Ground.await("the live view has them all", () -> behind() == 0);
        var ours = new ArrayList<Double>();
        var baseline = new ArrayList<Double>();
        long facts = 0;
        for (var round = 0; round < options.rounds(); round++) {
            facts = facts();
            baseline.add(facts / seconds(this::copy));
            ours.add(facts / seconds(this::rebuild));
        }
        views.rest();
        return Figure.ratio(5, "rebuild of a projection / R_read", "/s", ours, baseline, PROMISE)
                .noting(
                        "%d facts; filled, caught up, compared and switched; R_read is the ordered COPY"
                                .formatted(facts));
    }

    /// Something that takes its time.
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, SQLException;
    }

    private static double seconds(Work work) throws IOException, SQLException {
        var begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private void copy() throws IOException, SQLException {
        try (var connection = ground.connect(Ground.OURS)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(COPY, OutputStream.nullOutputStream());
        }
    }

    private void rebuild() {
        rebuilds.begin(Trial.LIST, false).await().indefinitely();
        Ground.await("the view is rebuilt", () -> OVER.contains(progress()));
        if (progress() != Phase.SWITCHED)
            throw new IllegalStateException("The rebuild ended as " + progress());
    }

    private Phase progress() {
        return requireNonNull(rebuilds.progress(Trial.LIST)).phase();
    }

    private long behind() {
        return rebuilds.standing().await().indefinitely().getFirst().eventsBehind();
    }

    private long facts() throws SQLException {
        try (var connection = ground.connect(Ground.OURS);
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select count(*) from event");
            rows.next();
            return rows.getLong(1);
        }
    }
}
