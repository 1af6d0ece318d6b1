package dk.naervaer.bench;

import dk.naervaer.bench.Figure.Promise;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows 1 and 3, in turn with pgbench: decide, let pgbench do as much, then carry what was decided.
final class Rounds {

    private static final Promise SINGLE = new Promise(0.45, 0.60, "");
    private static final Promise CARRIED = new Promise(2, 3, "");

    private final Options options;
    private final Ground ground;
    private final Optional<Pgbench> pgbench;
    private final Decisions decisions;
    private final People people;
    private final OtherService other;
    private final Standby followers;
    private final List<Double> decided = new ArrayList<>();
    private final List<Double> baseline = new ArrayList<>();
    private final List<Double> carried = new ArrayList<>();
    private final List<Double> jvmMicros = new ArrayList<>();
    private final List<Double> postgresMicros = new ArrayList<>();
    private long waiting;

    Rounds(
            Options options,
            Ground ground,
            Optional<Pgbench> pgbench,
            Decisions decisions,
            People people,
            OtherService other,
            Standby followers) {
        this.options = options;
        this.ground = ground;
        this.pgbench = pgbench;
        this.decisions = decisions;
        this.people = people;
        this.other = other;
        this.followers = followers;
    }

    List<Figure> measure() throws IOException, InterruptedException, SQLException {
        waiting = decisions.single(options.warmUp(), people::sealing).decisions();
        carry();
        for (var round = 0; round < options.rounds(); round++) {
            decided.add(decide());
            if (pgbench.isPresent()) baseline.add(limit(pgbench.get()));
            carried.add(carry());
        }
        return List.of(single(), carrying());
    }

    private Figure single() {
        var what = "single decisions, 16 in flight / R₁";
        return Figure.ratio(1, what, "/s", decided, baseline, SINGLE)
                .noting(
                        "a decision takes %.0f µs of the JVM's and %.0f µs of PostgreSQL's processor time; it seals two values; followers rest"
                                .formatted(
                                        Statistics.median(jvmMicros),
                                        Statistics.median(postgresMicros)));
    }

    private Figure carrying() {
        var what = "relay to Kafka and consumption with effect / row 1";
        return Figure.ratio(3, what, "/s", carried, decided, CARRIED)
                .noting("backlog of the round just decided; relay and consumer in one JVM");
    }

    private double limit(Pgbench pgbench) throws IOException, InterruptedException {
        return pgbench.perSecond("fullcte.sql", (int) options.round().toSeconds());
    }

    private double decide() throws InterruptedException {
        var before = Cpu.now(ground.postgres());
        var run = decisions.single(options.round(), people::sealing);
        var used = Cpu.now(ground.postgres()).since(before).by(run.decisions());
        jvmMicros.add(used.jvmMicros());
        postgresMicros.add(used.postgresMicros());
        waiting = run.decisions();
        return run.perSecond();
    }

    private double carry() throws SQLException {
        var all = other.effects() + waiting;
        followers.wake();
        var begin = System.nanoTime();
        Ground.await("every fact has had its effect", () -> other.effects() >= all);
        var seconds = (System.nanoTime() - begin) / 1e9;
        followers.rest();
        return waiting / seconds;
    }
}
