package dk.naervaer.booking.intake.hl7v2;

import dk.naervaer.booking.intake.Fate;
import dk.naervaer.booking.intake.Intake;
import dk.naervaer.booking.intake.MessageLog;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.eventsourcing.heard.Faults;
import dk.naervaer.eventsourcing.store.Cause;
import dk.naervaer.eventsourcing.store.KeyTaken;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Takes one HL7 message, however it came: what it says is stored or it is kept for a person to
/// look at, before its sender is told that it is accepted.
@Singleton
class Hl7Intake {

    private static final Logger LOG = Logger.getLogger(Hl7Intake.class);

    private final Hl7Dialect dialect;
    private final Intake intake;
    private final MessageLog log;

    Hl7Intake(Hl7Dialect dialect, Intake intake, MessageLog log) {
        this.dialect = dialect;
        this.intake = intake;
        this.log = log;
    }

    /// Never fails; while nothing can be stored, the reply is [Reply#AWAY].
    Uni<Reply> take(RegisteredEpj epj, byte[] message) {
        return Uni.createFrom()
                .deferred(() -> heed(epj, dialect.understand(epj, message)))
                .onFailure()
                .recoverWithUni(failure -> failed(epj, message, failure))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("A message could not be kept: %s", Cause.of(failure));
                    return Reply.AWAY;
                });
    }

    private Uni<Reply> heed(RegisteredEpj epj, Understood understood) {
        return intake.heed(epj, understood)
                .invoke(heeded ->
                        log.note(epj, dialect, heeded.fate(), heeded.appointment().orElse(null)))
                .replaceWith(Reply.ACCEPTED);
    }

    private Uni<Reply> failed(RegisteredEpj epj, byte[] message, Throwable failure) {
        return switch (failure) {
            case RefusedMessage refused ->
                    keep(epj, message, Reply.of(refused.problem()), refused.problem());
            case KeyTaken _ -> accepted(epj, message, used());
            case Throwable passing when Faults.passes(passing) -> {
                LOG.warnf("A message has to come again: %s", Cause.of(passing));
                yield Uni.createFrom().item(Reply.AWAY);
            }
            default -> {
                LOG.errorf("A message is parked: %s", Cause.of(failure));
                yield accepted(epj, message, broken());
            }
        };
    }

    private Uni<Reply> accepted(RegisteredEpj epj, byte[] message, Problem problem) {
        return keep(epj, message, Reply.accepted(problem), problem);
    }

    private Uni<Reply> keep(RegisteredEpj epj, byte[] message, Reply reply, Problem problem) {
        var fate = reply.verdict() == Reply.Verdict.ACCEPTED ? Fate.PARKED : Fate.REFUSED;
        return log.keep(epj, dialect, fate, problem, message).replaceWith(reply);
    }

    private static Problem used() {
        return Problem.of(409, "The control id has been used")
                .error("MSH-10", "Has been used for another message; this one is kept aside");
    }

    private static Problem broken() {
        return Problem.of(500, "Something went wrong on our side; the message is kept aside");
    }
}
