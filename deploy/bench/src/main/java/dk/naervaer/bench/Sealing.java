package dk.naervaer.bench;

import dk.naervaer.bench.Figure.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Row 6: what sealing costs, by deciding in turn with it and on values that were sealed before.
final class Sealing {

    private static final Promise SHARE = new Promise(15, 8, "%");

    private final Options options;
    private final Ground ground;
    private final Decisions decisions;
    private final People people;
    private final List<Double> ofJvm = new ArrayList<>();
    private final List<Double> ofBoth = new ArrayList<>();

    Sealing(Options options, Ground ground, Decisions decisions, People people) {
        this.options = options;
        this.ground = ground;
        this.decisions = decisions;
        this.people = people;
    }

    Figure measure() throws InterruptedException {
        for (var round = 0; round < options.rounds(); round++) {
            // Either goes first as often, so that a machine that warms up favours neither.
            var before = round % 2 == 0 ? cost(people::sealedBefore) : null;
            var on = cost(people::sealing);
            var off = before == null ? cost(people::sealedBefore) : before;
            ofJvm.add(100 * (on.jvmMicros() - off.jvmMicros()) / on.jvmMicros());
            ofBoth.add(100 * (on.both() - off.both()) / on.both());
        }
        return Figure.alone(
                        6,
                        "processor time of a decision spent on sealing (JVM alone)",
                        Statistics.median(ofJvm),
                        SHARE)
                .noting(
                        "of JVM and PostgreSQL together: %.1f %%; two values sealed, keys at hand; the hash chain is not built yet and not included"
                                .formatted(Statistics.median(ofBoth)));
    }

    private Cpu.Each cost(Supplier<Trial.Book> commands) throws InterruptedException {
        var before = Cpu.now(ground.postgres());
        var run = decisions.single(options.round(), commands);
        return Cpu.now(ground.postgres()).since(before).by(run.decisions());
    }
}
