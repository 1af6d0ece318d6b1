package dk.naervaer.faults;

import dk.naervaer.faults.harm.Kind;
import dk.naervaer.faults.harm.Plan;
import dk.naervaer.faults.load.Seed;
import dk.naervaer.faults.site.Site;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Proves the checks: with each known bug planted, a run has to fail within five seeds.
record Proof(Site site) {

    private static final int SEEDS = 5;
    private static final Duration TIME = Duration.ofMinutes(2);
    private static final Set<Place> TWO = EnumSet.of(Place.BOOKING, Place.CONSENT);

    /// What provokes one bug, and what is then to be found.
    ///
    /// @param twin whether booking has two processes
    /// @param shows a piece of a finding's sentence
    private record Trial(
            String bug,
            String shows,
            boolean twin,
            Set<Kind> kinds,
            Place where,
            int times,
            int millis) {

        boolean isShownBy(Report report) {
            return report.findings().stream().anyMatch(one -> one.sentence().contains(shows));
        }
    }

    private static final List<Trial> TRIALS =
            List.of(
                    new Trial(
                            "cursor-on-seq-only",
                            "is on no topic",
                            false,
                            EnumSet.of(Kind.STUTTER),
                            Place.POSTGRES,
                            4,
                            6000),
                    new Trial(
                            "no-heard-check",
                            "consent keeps of",
                            false,
                            EnumSet.of(Kind.DUPLICATE, Kind.SWAP),
                            Place.KAFKA,
                            3,
                            0),
                    new Trial(
                            "ack-before-commit",
                            "has not heard",
                            false,
                            EnumSet.of(Kind.KILL, Kind.LOCK),
                            Place.CONSENT,
                            3,
                            6000),
                    new Trial(
                            "skip-on-poison",
                            "aside 0 times",
                            false,
                            EnumSet.of(Kind.CORRUPT),
                            Place.KAFKA,
                            3,
                            0),
                    new Trial(
                            "writes-before-decided",
                            "in visible order",
                            true,
                            EnumSet.of(Kind.DELAY),
                            Place.POSTGRES,
                            4,
                            8000));

    static Proof on(Site site) {
        return new Proof(site);
    }

    /// @param only one bug by its name; empty for all of them
    boolean holds(long first, String only) throws IOException, InterruptedException {
        var holds = true;
        for (var trial : TRIALS) {
            if (!only.isEmpty() && !only.equals(trial.bug())) continue;
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
                            trial.twin(),
                            plan,
                            TIME,
                            100,
                            80,
                            site.settings().checkout().resolve(to));
            var report = new Run(site, new Seed(seed), shape).go();
            System.out.println(trial.bug() + " planted:");
            report.lines().forEach(line -> System.out.println("  " + line));
            if (trial.isShownBy(report)) return true;
        }
        return false;
    }
}
