package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.web.error.Problem;

/// All that is wrong with a resource, so that its sender hears of everything at once.
final class Faults {

    private Problem problem;

    Faults(String title) {
        problem = Problem.of(422, title);
    }

    void add(String expression, String message) {
        problem = problem.error(expression, message);
    }

    void refuse() {
        if (!problem.errors().isEmpty()) throw new RefusedMessage(problem);
    }
}
