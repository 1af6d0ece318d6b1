package dk.naervaer.booking.intake.cloudevents;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.web.error.Problem;

/// What is wrong with an event, gathered until all of it can be told at once; it names places as
/// JSON pointers, never what stands there.
final class Faults {

    static final String MISSING = "Missing";

    private Problem problem = Problem.of(422, "The event breaks a rule");

    void at(String pointer, String sentence) {
        problem = problem.error(pointer, sentence);
    }

    boolean none() {
        return problem.errors().isEmpty();
    }

    void refuseIfAny() {
        if (!none()) throw new RefusedMessage(problem);
    }

    static RefusedMessage unreadable(String sentence) {
        return new RefusedMessage(Problem.of(400, sentence));
    }
}
