package dk.naervaer.simulate.day;

import dk.naervaer.simulate.day.Message.Kind;
import dk.naervaer.simulate.day.Standing.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/// The visits of one day and all that is said of them; it depends on the seed and on no answer.
public final class Day {

    public static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final List<String> DEPARTMENTS =
            List.of("99990000000101", "99990000000102", "99990000000201", "99990000000401");
    private static final int[] LENGTHS = {15, 20, 30, 45};
    private static final int MOST_CHANGES = 4;
    // Of a hundred deliveries: sent twice, and sent where it happens to fall.
    private static final int TWICE = 10;
    private static final int ASTRAY = 20;

    private final LocalDate date;
    private final long seed;
    private final SplittableRandom random;
    private final List<Channel> channels;
    private final int patients;
    private final List<Message> messages = new ArrayList<>();
    private Instant clock;

    /// @param begin when the EPJ says the first thing; a second passes between any two
    private Day(LocalDate date, long seed, List<Channel> channels, int patients, Instant begin) {
        this.date = date;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.channels = List.copyOf(channels);
        this.patients = patients;
        this.clock = begin;
    }

    /// All messages in the order in which they are said.
    public static List<Message> of(
            LocalDate date,
            int visits,
            long seed,
            List<Channel> channels,
            int patients,
            Instant begin) {
        var day = new Day(date, seed, channels, patients, begin);
        day.tell(visits);
        return List.copyOf(day.messages);
    }

    private void tell(int visits) {
        var open = new ArrayList<Visit>();
        for (var n = 0; n < visits; n++)
            open.add(new Visit("SIM-%s-%d-%05d".formatted(date, seed, n), booking(), 0));
        var round = new ArrayList<>(open);
        while (!round.isEmpty()) {
            Collections.shuffle(round, new Random(random.nextLong()));
            var next = new ArrayList<Visit>();
            for (var visit : round) {
                say(visit);
                if (visit.said() < random.nextInt(MOST_CHANGES + 1))
                    next.add(visit.after(change(visit)));
            }
            round = next;
        }
    }

    private record Visit(String subject, Change last, int said) {

        Visit after(Change change) {
            return new Visit(subject, change, said + 1);
        }
    }

    private record Change(Kind kind, Standing standing) {}

    private void say(Visit visit) {
        messages.add(
                new Message(
                        messages.size(),
                        channels.get(random.nextInt(channels.size())),
                        visit.subject(),
                        visit.last().kind(),
                        clock,
                        visit.last().standing()));
        clock = clock.plusSeconds(1);
    }

    private Change booking() {
        var standing =
                new Standing(
                        random.nextInt(patients),
                        department(),
                        start(),
                        LENGTHS[random.nextInt(LENGTHS.length)],
                        random.nextInt(3) == 0,
                        State.BOOKED);
        return new Change(Kind.BOOKED, standing);
    }

    private Change change(Visit visit) {
        var now = visit.last().standing();
        if (now.state() != State.BOOKED)
            return new Change(Kind.BOOKED, now.with(State.BOOKED).at(start(), department()));
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> new Change(Kind.MOVED, now.at(start(), now.sor()));
            case 4 -> new Change(Kind.MOVED, now.at(start(), department()));
            case 5 -> new Change(Kind.CHANGED, now.with(!now.video()));
            case 6 -> new Change(Kind.DELETED, now.with(State.DELETED));
            default -> new Change(Kind.CANCELLED, now.with(State.CANCELLED));
        };
    }

    private String department() {
        return DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
    }

    private Instant start() {
        var time = LocalTime.of(8, 0).plusMinutes(5L * random.nextInt(96));
        return date.atTime(time).atZone(DENMARK).toInstant();
    }

    /// As they arrive: most in order, some much later than they were said, some twice.
    public static List<Message> deliveries(List<Message> said, long seed) {
        var random = new SplittableRandom(~seed);
        var arriving = new ArrayList<Message>();
        var astray = new ArrayList<Message>();
        for (var message : said) {
            var die = random.nextInt(100);
            if (die < ASTRAY) astray.add(message);
            else arriving.add(message);
            if (random.nextInt(100) < TWICE) astray.add(message);
        }
        for (var message : astray) arriving.add(random.nextInt(arriving.size() + 1), message);
        return List.copyOf(arriving);
    }
}
