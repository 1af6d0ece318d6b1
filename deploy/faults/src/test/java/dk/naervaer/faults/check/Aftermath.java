package dk.naervaer.faults.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.faults.harm.Poison;
import dk.naervaer.faults.load.Entry;
import dk.naervaer.faults.load.Entry.End;
import dk.naervaer.faults.load.Entry.What;
import dk.naervaer.faults.load.Told;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A run that went well, for each test to spoil in one place.
final class Aftermath {

    static final String STREAM = "appointment/a";
    static final Told TEN = new Told("2027-01-14T10:00:00+01:00", "1", false);
    static final Told NOON = new Told("2027-01-15T12:00:00+01:00", "1", false);

    final List<Entry> history = new ArrayList<>();
    final List<Fact> booking = new ArrayList<>();
    final List<Heard> heard = new ArrayList<>();
    final List<Parked> parked = new ArrayList<>();
    final List<Kept> kept = new ArrayList<>();
    final List<Delivery> deliveries = new ArrayList<>();
    final List<Poison> poison = new ArrayList<>();
    private long operations;

    /// Booked at ten, moved to noon, cancelled; consent has heard it all.
    static Aftermath ofAGoodRun() {
        var run = new Aftermath();
        run.told(TEN, End.OK, 1).told(NOON, End.OK, 2).told(NOON.withCancelled(true), End.OK, 3);
        run.booked(1, 10, TEN).moved(2, 11, NOON).cancelled(3, 12);
        for (var version = 1; version <= 3; version++)
            run.deliveries.add(new Delivery(STREAM, version));
        run.heard.add(new Heard("consent", "appointments", STREAM, 3));
        run.kept.add(new Kept("consent", "a", "2027-01-15T12:00", "1", true));
        return run;
    }

    Aftermath told(Told told, End end, long version) {
        var operation = ++operations;
        history.add(entry(operation, End.INVOKE, told, 0));
        history.add(entry(operation, end, told, version));
        return this;
    }

    private static Entry entry(long operation, End end, Told told, long version) {
        return new Entry(operation, end, operation, What.TELL, "A", told, 0, version, "a");
    }

    Aftermath booked(long version, long xid, Told told) {
        return fact(
                version,
                xid,
                "appointment-booked.v1",
                "{\"identifier\":{\"value\":\"A\"}," + plan(told) + "}");
    }

    Aftermath moved(long version, long xid, Told told) {
        return fact(version, xid, "appointment-moved.v1", "{" + plan(told) + "}");
    }

    Aftermath cancelled(long version, long xid) {
        return fact(version, xid, "appointment-cancelled.v1", "{}");
    }

    Aftermath fact(long version, long xid, String type, String json) {
        booking.add(new Fact(STREAM, version, xid, xid, type, json(json)));
        return this;
    }

    private static String plan(Told told) {
        return "\"slot\":{\"start\":\"%s\"},\"department\":{\"sor\":\"%s\"}"
                .formatted(told.start().substring(0, 19), told.sor());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    Evidence evidence(String... further) {
        var services = new HashSet<String>(Set.of("booking", "consent"));
        services.addAll(List.of(further));
        return new Evidence(
                services,
                history,
                Map.of("booking", booking),
                heard,
                parked,
                kept,
                Map.of("appointments", deliveries),
                Map.of(),
                poison);
    }

    List<String> found(Check check) {
        return check.findings(evidence()).stream().map(Finding::toString).toList();
    }
}
