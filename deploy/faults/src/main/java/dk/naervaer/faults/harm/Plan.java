package dk.naervaer.faults.harm;

import static dk.naervaer.local.settings.Place.BOOKING;
import static dk.naervaer.local.settings.Place.CONSENT;
import static dk.naervaer.local.settings.Place.INVITATION;
import static dk.naervaer.local.settings.Place.KAFKA;
import static dk.naervaer.local.settings.Place.POSTGRES;
import static dk.naervaer.local.settings.Place.REPORTING;

import dk.naervaer.faults.load.Seed;
import dk.naervaer.local.settings.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Which faults a run has, and when: two rows side by side, so that faults also meet.
///
/// @param processes one after the other what happens to processes, transactions and disks
/// @param wires one after the other what happens on the wires and in the topic
public record Plan(List<Fault> processes, List<Fault> wires) {

    /// A fault to be dealt out.
    public record Card(Kind kind, Place where, int millis) {}

    private static final List<Card> FEW =
            List.of(
                    new Card(Kind.KILL, BOOKING, 500),
                    new Card(Kind.KILL, CONSENT, 500),
                    new Card(Kind.KILL, POSTGRES, 1000),
                    new Card(Kind.DROP_RESPONSE, BOOKING, 1500),
                    new Card(Kind.CUT, KAFKA, 3000),
                    new Card(Kind.DUPLICATE, KAFKA, 0),
                    new Card(Kind.SWAP, KAFKA, 0),
                    new Card(Kind.CORRUPT, KAFKA, 0),
                    new Card(Kind.STUTTER, POSTGRES, 3000),
                    new Card(Kind.LONG_TRANSACTION, POSTGRES, 4000));

    private static final List<Card> MORE =
            List.of(
                    new Card(Kind.KILL, INVITATION, 500),
                    new Card(Kind.KILL, REPORTING, 500),
                    new Card(Kind.KILL, KAFKA, 1500),
                    new Card(Kind.PAUSE, BOOKING, 2000),
                    new Card(Kind.PAUSE, POSTGRES, 2000),
                    new Card(Kind.PAUSE, CONSENT, 15_000),
                    new Card(Kind.PAUSE, KAFKA, 15_000),
                    new Card(Kind.CUT, POSTGRES, 3000),
                    new Card(Kind.CUT, BOOKING, 2000),
                    new Card(Kind.BLACK_HOLE, POSTGRES, 4000),
                    new Card(Kind.BLACK_HOLE, KAFKA, 6000),
                    new Card(Kind.BLACK_HOLE, BOOKING, 3000),
                    new Card(Kind.DELAY, POSTGRES, 4000),
                    new Card(Kind.DELAY, KAFKA, 4000),
                    new Card(Kind.DROP_RESPONSE, POSTGRES, 1500),
                    new Card(Kind.DROP_RESPONSE, KAFKA, 1500),
                    new Card(Kind.DUPLICATE, KAFKA, 0),
                    new Card(Kind.SWAP, KAFKA, 0),
                    new Card(Kind.LOCK, CONSENT, 6000),
                    new Card(Kind.LONG_ELSEWHERE, POSTGRES, 5000),
                    new Card(Kind.SECOND_RELAY, BOOKING, 8000),
                    new Card(Kind.DISK_FULL, POSTGRES, 5000),
                    new Card(Kind.DISK_FULL, KAFKA, 5000));

    /// A handful of faults, about a minute.
    public static Plan brief(Seed seed) {
        return dealt(seed, FEW, 1000);
    }

    /// Every fault at least once; what the time is longer than is filled with more of them.
    public static Plan whole(Seed seed, Duration time) {
        var cards = new ArrayList<Card>(FEW);
        cards.addAll(MORE);
        var again = seed.stream("again");
        for (var spare = time.toSeconds() / 60 - 2; spare > 0; spare--)
            for (var card = 0; card < 6; card++) cards.add(cards.get(again.nextInt(cards.size())));
        return dealt(seed, cards, 1000);
    }

    /// The same few faults again and again: what provokes one bug.
    public static Plan of(Seed seed, int times, int apartMillis, List<Card> cards) {
        var all = new ArrayList<Card>();
        for (var time = 0; time < times; time++) all.addAll(cards);
        return dealt(seed, all, apartMillis);
    }

    private static Plan dealt(Seed seed, List<Card> cards, int apartMillis) {
        var random = seed.stream("faults");
        var processes = new ArrayList<Fault>();
        var wires = new ArrayList<Fault>();
        for (var card : shuffled(cards, random)) {
            var after = Duration.ofMillis(apartMillis / 2 + random.nextInt(apartMillis * 2));
            var lasts = Duration.ofMillis(card.millis() + random.nextInt(1 + card.millis() / 4));
            (card.kind().isOfTheWire() ? wires : processes)
                    .add(new Fault(card.kind(), card.where(), after, lasts));
        }
        return new Plan(processes, wires);
    }

    private static List<Card> shuffled(List<Card> cards, SplittableRandom random) {
        var left = new ArrayList<Card>(cards);
        var shuffled = new ArrayList<Card>();
        while (!left.isEmpty()) shuffled.add(left.remove(random.nextInt(left.size())));
        return shuffled;
    }
}
