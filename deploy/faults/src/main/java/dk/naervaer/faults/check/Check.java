package dk.naervaer.faults.check;

import java.util.List;

/// One thing that must hold after a run, judged by what was found in it.
@FunctionalInterface
public interface Check {

    List<Finding> findings(Evidence evidence);

    static List<Check> all() {
        return List.of(
                new AcceptedOnce(),
                new ConsentsKept(),
                new SaysThatItPasses(),
                new Versions(),
                new HeardToTheEnd(),
                new Published(),
                new EffectsOnce(),
                new ParkedIsPoison(),
                new FiguresRecounted());
    }
}
