package dk.naervaer.faults.check;

import dk.naervaer.faults.load.Entry;
import dk.naervaer.faults.load.Entry.End;
import dk.naervaer.faults.load.Entry.What;
import dk.naervaer.faults.load.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// I1: what a record system was told is accepted lies in the store once and as it was told; what it
/// was not answered lies there at most once; and nothing lies there that nobody told.
final class AcceptedOnce implements Check {

    private static final String RULE = "I1";

    @Override
    public List<Finding> findings(Evidence evidence) {
        var messages = new LinkedHashMap<String, List<Entry>>();
        for (var entry : evidence.history())
            if (entry.what() == What.TELL)
                messages.computeIfAbsent(entry.subject(), _ -> new ArrayList<>()).add(entry);
        var courses =
                Course.all(evidence.factsOf("booking")).values().stream()
                        .collect(
                                Collectors.toMap(
                                        Course::subject, Function.identity(), (a, _) -> a));
        var findings = new ArrayList<Finding>();
        messages.forEach((subject, told) -> judge(subject, told, courses.get(subject), findings));
        for (var subject : courses.keySet())
            if (!messages.containsKey(subject))
                findings.add(new Finding(RULE, subject + " is in the store, but nobody told it."));
        return findings;
    }

    private static void judge(
            String subject, List<Entry> told, @Nullable Course course, List<Finding> findings) {
        var accepted = told.stream().filter(entry -> entry.type() == End.OK).toList();
        for (var refused : told)
            if (refused.type() == End.FAIL)
                findings.add(
                        new Finding(
                                RULE,
                                subject + " is sound but was refused with " + refused.status()));
        if (course == null) {
            if (!accepted.isEmpty())
                findings.add(new Finding(RULE, subject + " was accepted but is not in the store."));
            return;
        }
        for (var one : accepted) compare(one, course, findings);
        justify(subject, told, accepted, course, findings);
    }

    private static void compare(Entry one, Course course, List<Finding> findings) {
        var stands = course.at(one.version());
        if (stands == null || !stands.essence().equals(essence(one)))
            findings.add(
                    new Finding(
                            RULE,
                            "%s was accepted at version %d as %s, but the store says %s."
                                    .formatted(
                                            one.subject(),
                                            one.version(),
                                            essence(one),
                                            stands == null ? "nothing" : stands)));
    }

    private static void justify(
            String subject,
            List<Entry> told,
            List<Entry> accepted,
            Course course,
            List<Finding> findings) {
        var answered = accepted.stream().map(Entry::version).collect(Collectors.toSet());
        var doubtful = doubtful(told);
        var before = new Told("", "", false);
        for (var step : course.steps()) {
            var now = step.told().essence();
            if (step.byRecordSystem() && now.equals(before))
                findings.add(
                        new Finding(RULE, subject + " says the same twice, at " + step.version()));
            if (step.byRecordSystem()
                    && !step.goesOn()
                    && !answered.contains(step.version())
                    && doubtful.merge(now, -1, Integer::sum) < 0)
                findings.add(
                        new Finding(
                                RULE,
                                "%s has at version %d what nobody told it, or told once: %s."
                                        .formatted(subject, step.version(), now)));
            before = now;
        }
        var newest = accepted.stream().max(Comparator.comparing(Entry::version)).orElse(null);
        if (newest != null && !before.equals(essence(newest)))
            findings.add(
                    new Finding(
                            RULE,
                            "%s ends as %s, but was last accepted as %s."
                                    .formatted(subject, before, essence(newest))));
    }

    /// How many messages that say so may or may not have happened.
    private static Map<Told, Integer> doubtful(List<Entry> told) {
        var counted = new LinkedHashMap<Told, Integer>();
        var answered =
                told.stream()
                        .filter(entry -> entry.type() == End.OK || entry.type() == End.FAIL)
                        .map(Entry::operation)
                        .collect(Collectors.toSet());
        for (var entry : told)
            if (entry.type() == End.INVOKE && !answered.contains(entry.operation()))
                counted.merge(essence(entry), 1, Integer::sum);
        return counted;
    }

    private static Told essence(Entry entry) {
        return Objects.requireNonNull(entry.told()).essence();
    }
}
