package dk.naervaer.booking.intake.hl7v2.answer;

import dk.naervaer.booking.intake.Received;
import dk.naervaer.web.error.Problem;
import java.util.Optional;

/// What the sender is told of its message.
///
/// @param problem of an accepted message: why a person has to look at it before it counts
public record Reply(Verdict verdict, Optional<Problem> problem) {

    /// The second letter of an acknowledgement code.
    public enum Verdict {
        /// Stored: the sender is done with it.
        ACCEPTED('A'),
        /// The sender has to mend it and send it again.
        ERROR('E'),
        /// Not taken, whatever it says; or not now.
        REJECTED('R');

        private final char letter;

        Verdict(char letter) {
            this.letter = letter;
        }

        char letter() {
            return letter;
        }
    }

    static final Reply ACCEPTED = new Reply(Verdict.ACCEPTED, Optional.empty());

    /// Nothing can be stored for the moment: the same message is to be sent again.
    public static final Reply AWAY =
            new Reply(
                    Verdict.REJECTED,
                    Optional.of(Problem.of(503, "Not possible right now; send it again shortly")));

    static Reply accepted(Problem problem) {
        return new Reply(Verdict.ACCEPTED, Optional.of(problem));
    }

    public static Reply error(Problem problem) {
        return new Reply(Verdict.ERROR, Optional.of(problem));
    }

    public static Reply rejected(Problem problem) {
        return new Reply(Verdict.REJECTED, Optional.of(problem));
    }

    public static Reply of(Received received) {
        return switch (received) {
            case Received.Accepted _ -> ACCEPTED;
            case Received.Parked(var problem, _) -> accepted(problem);
            case Received.Refused(_, var kept) when !kept -> AWAY;
            case Received.Refused(var problem, _) ->
                    problem.status() == 400 ? rejected(problem) : error(problem);
        };
    }
}
