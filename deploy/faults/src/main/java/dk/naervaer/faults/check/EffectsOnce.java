package dk.naervaer.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// I3: what a reader keeps of an appointment is what all its facts, each once and in order, make.
final class EffectsOnce implements Check {

    private static final Set<String> KEEPERS = Set.of("consent", "invitation", "reporting");

    @Override
    public List<Finding> findings(Evidence evidence) {
        var courses = Course.all(evidence.factsOf("booking"));
        var findings = new ArrayList<Finding>();
        for (var service : KEEPERS)
            if (evidence.services().contains(service))
                findings.addAll(compare(service, courses, evidence.kept()));
        return findings;
    }

    private static List<Finding> compare(
            String service, Map<String, Course> courses, List<Kept> all) {
        var kept =
                all.stream()
                        .filter(one -> one.service().equals(service))
                        .collect(
                                Collectors.toMap(
                                        one -> "appointment/" + one.appointment(), k -> k));
        var findings = new ArrayList<Finding>();
        courses.forEach((stream, course) -> {
            var one = kept.remove(stream);
            if (one == null || !agrees(course, one))
                findings.add(
                        new Finding(
                                "I3",
                                "%s keeps of %s: %s, where the facts make %s."
                                        .formatted(service, stream, one, course.last().told())));
        });
        for (var stream : kept.keySet())
            findings.add(new Finding("I3", service + " keeps " + stream + ", which has no fact."));
        return findings;
    }

    private static boolean agrees(Course course, Kept kept) {
        var told = course.last().told();
        return told.cancelled() == kept.cancelled()
                && told.start().startsWith(kept.start())
                && told.sor().equals(kept.sor());
    }
}
