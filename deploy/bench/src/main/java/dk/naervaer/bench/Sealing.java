package dk.naervaer.bench;

import dk.naervaer.bench.Figure.Promise;
import dk.naervaer.eventsourcing.relay.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Row 6: what sealing and the hash chain cost. Sealing by deciding in turn with it and on values
/// that were sealed before; the chain by a verification, which hashes every fact as the relay does
/// and reads it besides, so that its cost is rather overstated.
final class Sealing {

    private static final Promise SHARE = new Promise(15, 8, "%");

    private final Options options;
    private final Ground ground;
    private final Decisions decisions;
    private final People people;
    private final Verification verification;
    private final List<Double> ofJvm = new ArrayList<>();
    private final List<Double> ofBoth = new ArrayList<>();

    Sealing(
            Options options,
            Ground ground,
            Decisions decisions,
            People people,
            Verification verification) {
        this.options = options;
        this.ground = ground;
        this.decisions = decisions;
        this.people = people;
        this.verification = verification;
    }

    Figure measure() throws InterruptedException {
        double chain = chain();
        for (var round = 0; round < options.rounds(); round++) {
            // Either goes first as often, so that a machine that warms up favours neither.
            var before = round % 2 == 0 ? cost(people::sealedBefore) : null;
            var on = cost(people::sealing);
            var off = before == null ? cost(people::sealedBefore) : before;
            double extra = on.jvmMicros() - off.jvmMicros() + chain;
            ofJvm.add(100 * extra / (on.jvmMicros() + chain));
            ofBoth.add(100 * (on.both() - off.both() + chain) / (on.both() + chain));
        }
        return Figure.alone(
                        6,
                        "processor time of a decision for sealing + hash chain (JVM and PostgreSQL)",
                        Statistics.median(ofBoth),
                        SHARE)
                .noting(
                        "of the JVM alone: %.1f %%; two values sealed, keys at hand; the chain %.1f µs a fact, measured by a verification"
                                .formatted(Statistics.median(ofJvm), chain));
    }

    /// Microseconds of the JVM's time for one linked fact.
    private double chain() {
        verification.verify().await().indefinitely();
        var before = Cpu.now(ground.postgres());
        var result = verification.verify().await().indefinitely();
        if (result.wrong() != null)
            throw new IllegalStateException("The chain does not verify: " + result.wrong().what());
        return Cpu.now(ground.postgres()).since(before).by(result.facts()).jvmMicros();
    }

    private Cpu.Each cost(Supplier<Trial.Book> commands) throws InterruptedException {
        var before = Cpu.now(ground.postgres());
        var run = decisions.single(options.round(), commands);
        return Cpu.now(ground.postgres()).since(before).by(run.decisions());
    }
}
