package dk.naervaer.faults.load;

import dk.naervaer.faults.load.Step.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What one worker of the load tells, step by step; it depends on the seed and on no answer.
public final class Script {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final int DAYS = 60;
    private static final int RACES = 8;
    private static final int BUNDLES = RACES + 6;
    private static final int LONGEST = 10;
    private static final String[] DEPARTMENTS = {
        "99990000000101", "99990000000102", "99990000000201", "99990000000401"
    };

    private final SplittableRandom random;
    private final List<String> subjects;
    private final Map<String, Told> last = new HashMap<>();

    public Script(SplittableRandom random, List<String> subjects) {
        this.random = random;
        this.subjects = List.copyOf(subjects);
    }

    /// The next step: usually one message; two from A to B and back to A, or that race; or many.
    public Step next() {
        var die = random.nextInt(100);
        if (die < RACES) return race();
        if (die < BUNDLES) return bundle();
        var subject = any();
        var before = last.get(subject);
        var other = anywhere();
        if (before == null) return inTurn(tell(subject, other));
        if (before.cancelled()) return inTurn(tell(subject, die < 60 ? other : before));
        if (die < 45) return inTurn(tell(subject, other));
        if (die < 60) return inTurn(tell(subject, before.withCancelled(true)));
        if (die < 75) return inTurn(tell(subject, before));
        if (die < 90) return inTurn(tell(subject, other), tell(subject, before));
        return inTurn(new Message(subject, null));
    }

    private Step race() {
        var subject = any();
        var messages = List.of(tell(subject, anywhere()), tell(subject, anywhere()));
        return new Step(Way.AT_ONCE, messages);
    }

    private Step bundle() {
        var messages = new ArrayList<Message>();
        var first = random.nextInt(subjects.size());
        for (var index = 0; index < Math.min(LONGEST, subjects.size()); index++)
            messages.add(tell(subjects.get((first + index) % subjects.size()), anywhere()));
        return new Step(Way.BUNDLE, messages);
    }

    private static Step inTurn(Message... messages) {
        return new Step(Way.IN_TURN, List.of(messages));
    }

    private String any() {
        return subjects.get(random.nextInt(subjects.size()));
    }

    private Message tell(String subject, Told told) {
        last.put(subject, told);
        return new Message(subject, told);
    }

    private Told anywhere() {
        var day = FIRST.plusDays(random.nextInt(DAYS));
        var start =
                "%sT%02d:%02d:00+01:00".formatted(day, random.nextInt(8, 16), random.nextInt(60));
        return new Told(start, DEPARTMENTS[random.nextInt(DEPARTMENTS.length)], false);
    }
}
