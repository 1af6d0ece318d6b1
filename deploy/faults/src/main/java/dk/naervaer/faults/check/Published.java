package dk.naervaer.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// I3: each fact lies on its topic, and a stream's facts come for the first time in their order.
final class Published implements Check {

    @Override
    public List<Finding> findings(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        var published = new HashSet<Delivery>();
        evidence.deliveries()
                .forEach((topic, deliveries) -> {
                    for (var one : deliveries)
                        if (published.add(one)
                                && one.version() > 1
                                && !published.contains(
                                        new Delivery(one.stream(), one.version() - 1)))
                            findings.add(
                                    new Finding(
                                            "I3",
                                            "On %s, version %d of %s comes before the one before it."
                                                    .formatted(
                                                            topic, one.version(), one.stream())));
                });
        for (var facts : evidence.facts().values())
            for (var fact : facts)
                if (!published.contains(new Delivery(fact.stream(), fact.version())))
                    findings.add(
                            new Finding(
                                    "I3",
                                    "%s of version %d is on no topic."
                                            .formatted(fact.stream(), fact.version())));
        return findings;
    }
}
