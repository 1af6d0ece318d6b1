package dk.naervaer.booking.intake;

import dk.naervaer.web.error.Problem;
import java.io.Serial;

/// A message we cannot take, with all that is wrong with it; it never repeats what it said.
public final class RefusedMessage extends RuntimeException {

    /// The type of the problem that identifiers of one message belong to different appointments.
    public static final String SEVERAL_APPOINTMENTS = "urn:naervaer:problem:several-appointments";

    @Serial private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public RefusedMessage(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
