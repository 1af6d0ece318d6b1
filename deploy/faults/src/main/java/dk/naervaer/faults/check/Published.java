package dk.naervaer.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// I3: each fact lies on its topic, and a stream's facts come for the first time in their order.
final class Published implements Check {

    @Override
    public List<Finding> findings(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        var published = new HashMap<String, Long>();
        evidence.deliveries()
                .forEach((topic, deliveries) -> {
                    for (var one : deliveries) {
                        var before = published.getOrDefault(one.stream(), 0L);
                        if (one.version() > before + 1)
                            findings.add(
                                    new Finding(
                                            "I3",
                                            "On %s, %s goes from version %d to %d."
                                                    .formatted(
                                                            topic,
                                                            one.stream(),
                                                            before,
                                                            one.version())));
                        published.merge(one.stream(), one.version(), Math::max);
                    }
                });
        for (var facts : evidence.facts().values())
            for (var fact : facts)
                if (published.getOrDefault(fact.stream(), 0L) < fact.version())
                    findings.add(
                            new Finding(
                                    "I3",
                                    "%s of version %d is on no topic."
                                            .formatted(fact.stream(), fact.version())));
        return findings;
    }
}
