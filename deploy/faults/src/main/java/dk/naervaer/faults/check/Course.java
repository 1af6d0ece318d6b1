package dk.naervaer.faults.check;

import dk.naervaer.faults.load.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How one appointment went by the store: where each fact left it.
///
/// @param subject the identifier that its record system knows it by
record Course(String subject, List<Step> steps) {

    /// Where one fact left the appointment.
    ///
    /// @param told how it stands; before the first booking, nothing
    /// @param byRecordSystem whether the fact can have come from a record system's message
    /// @param goesOn whether the next fact was written together with this one
    /// @param outcome how the present sitting went; null while nobody has said
    record Step(
            long version,
            Told told,
            boolean byRecordSystem,
            boolean goesOn,
            @Nullable String outcome) {}

    private static final Told NOWHERE = new Told("", "", false);

    /// The courses of all appointments, by stream.
    static Map<String, Course> all(List<Fact> facts) {
        var streams = new LinkedHashMap<String, List<Fact>>();
        for (var fact : facts)
            if (fact.aggregate().equals("appointment"))
                streams.computeIfAbsent(fact.stream(), _ -> new ArrayList<>()).add(fact);
        var courses = new LinkedHashMap<String, Course>();
        streams.forEach((stream, own) -> courses.put(stream, of(own)));
        return courses;
    }

    private static Course of(List<Fact> facts) {
        var subject = facts.getFirst().data().at("/identifier/value").asText();
        var steps = new ArrayList<Step>();
        Step at = new Step(0, NOWHERE, false, false, null);
        for (var index = 0; index < facts.size(); index++) {
            var more = index + 1 < facts.size();
            var goesOn = more && facts.get(index + 1).xid() == facts.get(index).xid();
            at = after(at, facts.get(index), goesOn);
            steps.add(at);
        }
        return new Course(subject, steps);
    }

    private static Step after(Step at, Fact fact, boolean goesOn) {
        var told = at.told();
        var data = fact.data();
        return switch (fact.type()) {
            case "appointment-booked.v1" ->
                    new Step(fact.version(), plan(fact), true, goesOn, null);
            case "appointment-moved.v1" ->
                    new Step(
                            fact.version(),
                            plan(fact),
                            true,
                            goesOn,
                            sameDay(told, plan(fact)) ? at.outcome() : null);
            case "appointment-cancelled.v1" ->
                    new Step(fact.version(), told.withCancelled(true), true, goesOn, null);
            case "appointment-concluded.v1" ->
                    new Step(fact.version(), told, false, goesOn, data.path("outcome").asText());
            default -> new Step(fact.version(), told, false, goesOn, at.outcome());
        };
    }

    private static Told plan(Fact fact) {
        var start = fact.data().at("/slot/start").asText();
        return new Told(start, fact.data().at("/department/sor").asText(), false);
    }

    private static boolean sameDay(Told one, Told other) {
        return one.start().regionMatches(0, other.start(), 0, "2027-01-01".length());
    }

    Step last() {
        return steps.getLast();
    }

    /// How it stood at a version that an answer named; null when the store has no such version.
    @Nullable Told at(long version) {
        Told found = null;
        for (var step : steps) if (step.version() <= version) found = step.told();
        return last().version() < version ? null : found;
    }
}
