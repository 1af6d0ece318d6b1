package dk.naervaer.faults.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// I3: each fact lies on its topic, and a stream's facts come for the first time in the order in
/// which they became visible.
final class Published implements Check {

    static final Comparator<Fact> VISIBLE =
            Comparator.comparing(Fact::xid).thenComparing(Fact::seq);

    /// Streams whose facts concern no other service.
    private static final Set<String> UNTOLD = Set.of("case", "record");

    private static String aggregate(Delivery place) {
        return place.stream().substring(0, place.stream().indexOf('/'));
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        var places = new HashMap<Delivery, Fact>();
        for (var facts : evidence.facts().values())
            for (var fact : facts) places.put(new Delivery(fact.stream(), fact.version()), fact);
        var published = new HashSet<Delivery>();
        evidence.deliveries()
                .forEach((topic, deliveries) ->
                        findings.addAll(outOfOrder(topic, deliveries, places, published)));
        for (var place : places.keySet())
            if (!published.contains(place) && !UNTOLD.contains(aggregate(place)))
                findings.add(
                        new Finding(
                                "I3",
                                "%s of version %d is on no topic."
                                        .formatted(place.stream(), place.version())));
        return findings;
    }

    private static List<Finding> outOfOrder(
            String topic,
            List<Delivery> deliveries,
            Map<Delivery, Fact> places,
            Set<Delivery> published) {
        var findings = new ArrayList<Finding>();
        var last = new HashMap<String, Fact>();
        for (var one : deliveries) {
            var fact = places.get(one);
            if (!published.add(one) || fact == null) continue;
            var before = last.put(one.stream(), fact);
            if (before != null && VISIBLE.compare(before, fact) > 0)
                findings.add(
                        new Finding(
                                "I3",
                                "On %s, version %d of %s comes too late."
                                        .formatted(topic, one.version(), one.stream())));
        }
        return findings;
    }
}
