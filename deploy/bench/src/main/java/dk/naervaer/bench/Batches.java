package dk.naervaer.bench;

import dk.naervaer.bench.Figure.Promise;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;

/// Row 2, in turn with pgbench: sixteen callers who each ask for a hundred at once.
record Batches(Options options, Optional<Pgbench> pgbench, Decisions decisions, People people) {

    private static final Promise PROMISE = new Promise(0.60, 0.75, "");

    Figure measure() throws IOException, InterruptedException {
        var ours = new ArrayList<Double>();
        var baseline = new ArrayList<Double>();
        decisions.batches(options.warmUp(), people::sealing);
        for (var round = 0; round < options.rounds(); round++) {
            ours.add(decisions.batches(options.round(), people::sealing).perSecond());
            if (pgbench.isPresent()) {
                var seconds = (int) options.round().toSeconds();
                var statements = pgbench.get().perSecond("batch100.sql", seconds);
                baseline.add(Decisions.BATCH * statements);
            }
        }
        return Figure.ratio(2, "decisions in batches of 100 / R₁₀₀", "/s", ours, baseline, PROMISE);
    }
}
