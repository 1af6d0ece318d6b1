package dk.naervaer.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;

/// I6: the manager's figures are what a recount of the facts gives.
final class FiguresRecounted implements Check {

    private static final int MONTH = "2027-01".length();

    @Override
    public List<Finding> findings(Evidence evidence) {
        if (!evidence.services().contains("reporting")) return List.of();
        var held = new HashMap<String, Long>();
        for (var course : Course.all(evidence.factsOf("booking")).values()) {
            var last = course.last();
            if ("HELD".equals(last.outcome()))
                held.merge(last.told().start().substring(0, MONTH), 1L, Long::sum);
        }
        var findings = new ArrayList<Finding>();
        var months = new TreeSet<String>(held.keySet());
        months.addAll(evidence.figures().keySet());
        for (var month : months) {
            long counted = evidence.figures().getOrDefault(month, 0L);
            long recounted = held.getOrDefault(month, 0L);
            if (counted != recounted)
                findings.add(
                        new Finding(
                                "I6",
                                "Reporting counts %d consultations in %s, the facts %d."
                                        .formatted(counted, month, recounted)));
        }
        return findings;
    }
}
