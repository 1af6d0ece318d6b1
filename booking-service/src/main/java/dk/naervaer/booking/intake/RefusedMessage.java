package dk.naervaer.booking.intake;

import dk.naervaer.web.error.Problem;
import java.io.Serial;

/// A message we cannot take, with all that is wrong with it; it never repeats what it said.
public final class RefusedMessage extends RuntimeException {

    /// The type of the problem that identifiers of one message belong to different appointments.
    public static final String SEVERAL_APPOINTMENTS = "urn:naervaer:problem:several-appointments";

    /// The type of the problem that what was asked for is not done here.
    public static final String NOT_SUPPORTED = "urn:naervaer:problem:not-supported";

    @Serial private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public RefusedMessage(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    /// The same, in one of several messages that came together.
    public RefusedMessage at(String place) {
        var placed = Problem.of(problem.status(), problem.title()).type(problem.type());
        if (problem.errors().isEmpty()) return new RefusedMessage(placed.error(place, sentence()));
        for (var error : problem.errors())
            placed = placed.error(place + "." + error.field(), error.message());
        return new RefusedMessage(placed);
    }

    private String sentence() {
        return problem.detail() == null ? problem.title() : problem.detail();
    }

    public Problem problem() {
        return problem;
    }
}
