package dk.naervaer.consent.journal.fhir;

import dk.naervaer.web.error.Problem;
import java.io.Serial;

/// What an EPJ asked cannot be done; it never repeats what was asked.
final class Refused extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    static Refused unreadable(String sentence) {
        return new Refused(Problem.of(400, sentence));
    }

    Problem problem() {
        return problem;
    }
}
