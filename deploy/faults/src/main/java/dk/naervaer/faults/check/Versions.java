package dk.naervaer.faults.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// I2 and I3: the versions of a stream are 1, 2, 3 …, and where nothing but commands writes, also
/// in the order in which they became visible.
///
/// A policy writes down what it heard before it appends, so its facts may become visible before
/// earlier ones; their readers wait for those. Booking has no policies.
final class Versions implements Check {

    private static final String COMMANDS_ONLY = "booking";

    @Override
    public List<Finding> findings(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        evidence.facts()
                .forEach((service, facts) -> {
                    var byVersion = Comparator.comparing(Fact::stream).thenComparing(Fact::version);
                    jumps(facts, byVersion)
                            .forEach(
                                    jump -> findings.add(new Finding("I2", service + ": " + jump)));
                    if (!service.equals(COMMANDS_ONLY)) return;
                    jumps(facts, Published.VISIBLE)
                            .forEach(jump ->
                                    findings.add(
                                            new Finding(
                                                    "I3", service + " in visible order: " + jump)));
                });
        return findings;
    }

    private static List<String> jumps(List<Fact> facts, Comparator<Fact> order) {
        var last = new HashMap<String, Fact>();
        var jumps = new ArrayList<String>();
        for (var fact : facts.stream().sorted(order).toList()) {
            var before = last.put(fact.stream(), fact);
            if (fact.version() != (before == null ? 1 : before.version() + 1))
                jumps.add(
                        "%s goes from %s to %s."
                                .formatted(
                                        fact.stream(),
                                        before == null ? "nothing" : name(before),
                                        name(fact)));
        }
        return jumps;
    }

    private static String name(Fact fact) {
        return "version %d (%s, transaction %d)".formatted(fact.version(), fact.type(), fact.xid());
    }
}
