package dk.naervaer.faults;

import static dk.naervaer.local.settings.Place.BOOKING;
import static dk.naervaer.local.settings.Place.CONSENT;
import static dk.naervaer.local.settings.Place.KAFKA;
import static dk.naervaer.local.settings.Place.POSTGRES;

import dk.naervaer.faults.harm.Kind;
import dk.naervaer.faults.harm.Plan;
import dk.naervaer.faults.harm.Plan.Card;
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
    private static final Set<Place> TWO = EnumSet.of(BOOKING, CONSENT);

    /// What provokes one bug, and what is then to be found.
    ///
    /// @param twin whether booking has two processes
    /// @param shows a piece of a finding's sentence
    private record Trial(
            String bug, String shows, boolean twin, int times, int apartMillis, List<Card> cards) {

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
                            4,
                            1000,
                            List.of(new Card(Kind.STUTTER, POSTGRES, 6000))),
                    new Trial(
                            "no-heard-check",
                            "consent keeps of",
                            false,
                            3,
                            1000,
                            List.of(
                                    new Card(Kind.DUPLICATE, KAFKA, 0),
                                    new Card(Kind.SWAP, KAFKA, 0))),
                    new Trial(
                            "ack-before-commit",
                            "has not heard",
                            false,
                            3,
                            6000,
                            List.of(
                                    new Card(Kind.LOCK, CONSENT, 15_000),
                                    new Card(Kind.KILL, CONSENT, 6000))),
                    new Trial(
                            "skip-on-poison",
                            "aside 0 times",
                            false,
                            3,
                            1000,
                            List.of(new Card(Kind.CORRUPT, KAFKA, 0))),
                    new Trial(
                            "writes-before-decided",
                            "booking in visible order",
                            true,
                            4,
                            1000,
                            List.of(new Card(Kind.DELAY, POSTGRES, 8000))));

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
            var plan = Plan.of(new Seed(seed), trial.times(), trial.apartMillis(), trial.cards());
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
