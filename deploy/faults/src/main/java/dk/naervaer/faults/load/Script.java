package dk.naervaer.faults.load;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What one worker of the load tells, step by step; it depends on the seed and on no answer.
public final class Script {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final int DAYS = 60;
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

    /// The next step: usually one message, two when it goes from A to B and back to A.
    public List<Message> next() {
        var subject = subjects.get(random.nextInt(subjects.size()));
        var before = last.get(subject);
        var die = random.nextInt(100);
        var other = anywhere();
        if (before == null) return List.of(tell(subject, other));
        if (before.cancelled()) return List.of(tell(subject, die < 60 ? other : before));
        if (die < 45) return List.of(tell(subject, other));
        if (die < 60) return List.of(tell(subject, before.withCancelled(true)));
        if (die < 75) return List.of(tell(subject, before));
        if (die < 90) return List.of(tell(subject, other), tell(subject, before));
        return List.of(new Message(subject, null));
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
