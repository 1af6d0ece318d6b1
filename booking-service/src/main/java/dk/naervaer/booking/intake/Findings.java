package dk.naervaer.booking.intake;

import dk.naervaer.web.error.Problem;

/// What is wrong with a message, gathered until all of it can be told at once; it names places,
/// never what stands there.
public final class Findings {

    /// How a sentence begins that says that something is not there.
    public static final String MISSING = "Missing";

    /// Nobody here can do anything about it: the sender has to mend the message and send it again.
    public static final String MEND = "urn:naervaer:problem:mend-and-send-again";

    private Problem problem;

    public Findings(String title) {
        problem = Problem.of(422, title);
    }

    public void at(String place, String sentence) {
        problem = problem.error(place, sentence);
    }

    public void onlySenderMends(String place, String sentence) {
        problem = problem.type(MEND).error(place, sentence);
    }

    public boolean none() {
        return problem.errors().isEmpty();
    }

    public void refuseIfAny() {
        if (!none()) throw refusal();
    }

    public RefusedMessage refusal() {
        return new RefusedMessage(problem);
    }

    /// What nobody can read; there is no more to say of it.
    public static RefusedMessage unreadable(String sentence) {
        return new RefusedMessage(Problem.of(400, sentence));
    }
}
