package dk.naervaer.booking.intake.hl7v2;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.web.error.Problem;

/// What is wrong with a message, gathered until all of it can be told at once; it names places,
/// never what stands there.
final class Findings {

    static final String MISSING = "Missing";

    /// Nobody here can do anything about it: the sender has to mend the message and send it again.
    static final String MEND = "urn:naervaer:problem:mend-and-send-again";

    private Problem problem = Problem.of(422, "The message says something that cannot be placed");

    void at(String place, String sentence) {
        problem = problem.error(place, sentence);
    }

    void onlySenderMends(String place, String sentence) {
        problem = problem.type(MEND).error(place, sentence);
    }

    void refuseIfAny() {
        if (!problem.errors().isEmpty()) throw refusal();
    }

    RefusedMessage refusal() {
        return new RefusedMessage(problem);
    }

    /// A message of a kind that is not taken here at all.
    static RefusedMessage rejected(String place, String sentence) {
        return new RefusedMessage(
                Problem.of(400, "This is no message that is taken here").error(place, sentence));
    }

    static RefusedMessage unreadable(String sentence) {
        return new RefusedMessage(Problem.of(400, sentence));
    }
}
