package dk.naervaer.faults;

import dk.naervaer.faults.harm.Kind;
import dk.naervaer.faults.harm.Plan;
import dk.naervaer.faults.load.Seed;
import dk.naervaer.faults.site.Site;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Proves the checks: with each known bug planted, a run has to fail within five seeds.
record Proof(Site site) {

    private static final int SEEDS = 5;
    private static final Set<Place> TWO = EnumSet.of(Place.BOOKING, Place.CONSENT);

    /// What provokes one bug: which faults, where, how often and for how long.
    private record Trial(String bug, List<Kind> kinds, Place where, int times, int millis) {}

    private static final List<Trial> TRIALS =
            List.of(
                    new Trial("cursor-on-seq-only", List.of(Kind.DELAY), Place.POSTGRES, 4, 4000),
                    new Trial(
                            "no-heard-check",
                            List.of(Kind.DUPLICATE, Kind.SWAP),
                            Place.KAFKA,
                            3,
                            0),
                    new Trial("ack-before-commit", List.of(Kind.KILL), Place.CONSENT, 3, 300),
                    new Trial("skip-on-poison", List.of(Kind.CORRUPT), Place.KAFKA, 3, 0),
                    new Trial(
                            "writes-before-decided", List.of(Kind.DELAY), Place.POSTGRES, 4, 4000));

    static Proof on(Site site) {
        return new Proof(site);
    }

    boolean holds(long first) throws IOException, InterruptedException {
        var holds = true;
        for (var trial : TRIALS) {
            var found = isFound(trial, first);
            System.out.println(
                    (found ? "Found: " : "NOT FOUND within " + SEEDS + " seeds: ") + trial.bug());
            holds &= found;
        }
        return holds;
    }

    private boolean isFound(Trial trial, long first) throws IOException, InterruptedException {
        for (var seed = first; seed < first + SEEDS; seed++) {
            var plan =
                    Plan.of(
                            new Seed(seed),
                            trial.kinds(),
                            trial.where(),
                            trial.times(),
                            trial.millis());
            var to = "deploy/faults/target/proof/" + trial.bug() + "-" + seed;
            var shape =
                    new Run.Shape(
                            trial.bug(),
                            TWO,
                            plan,
                            100,
                            80,
                            site.settings().checkout().resolve(to));
            var report = new Run(site, new Seed(seed), shape).go();
            System.out.println(trial.bug() + " planted:");
            report.lines().forEach(line -> System.out.println("  " + line));
            if (!report.findings().isEmpty()) return true;
        }
        return false;
    }
}
