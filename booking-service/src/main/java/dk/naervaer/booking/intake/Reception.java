package dk.naervaer.booking.intake;

import dk.naervaer.eventsourcing.heard.Faults;
import dk.naervaer.eventsourcing.store.Cause;
import dk.naervaer.eventsourcing.store.KeyTaken;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Receives one message of any dialect: what it says is stored, or the message is kept, before its
/// sender is answered.
@Singleton
public class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final Problem LATER =
            Problem.of(503, "The message could not be taken just now: please send it again");

    /// Why a message is kept that neither its sender nor a code map can mend.
    public static final Problem BROKEN =
            Problem.of(500, "Something went wrong on our side; the message is kept aside");

    private final Intake intake;
    private final MessageLog log;

    Reception(Intake intake, MessageLog log) {
        this.intake = intake;
        this.log = log;
    }

    /// Never fails; while nothing can be stored, the message is refused with the status 503.
    public Uni<Received> receive(RegisteredEpj epj, Dialect dialect, byte[] message) {
        return receive(epj, dialect, () -> dialect.understand(epj, message), message);
    }

    /// The same, of a message that has been read.
    public Uni<Received> receive(
            RegisteredEpj epj, Dialect dialect, Understood understood, byte[] message) {
        return receive(epj, dialect, () -> understood, message);
    }

    private Uni<Received> receive(
            RegisteredEpj epj, Dialect dialect, Supplier<Understood> understood, byte[] message) {
        return Uni.createFrom()
                .deferred(() -> intake.heed(epj, understood.get()))
                .flatMap(heeded -> noted(epj, dialect, heeded, message))
                .onFailure()
                .recoverWithUni(failure -> refuse(epj, dialect, failure, message));
    }

    private Uni<Received> noted(
            RegisteredEpj epj, Dialect dialect, Intake.Heeded heeded, byte[] message) {
        UUID appointment = heeded.appointment().orElse(null);
        if (heeded.unclear().isPresent() && appointment != null) {
            var why = heeded.unclear().get();
            return log.keepRest(epj, dialect, appointment, why, message)
                    .map(_ -> new Received.Parked(why, heeded.appointment()));
        }
        log.note(epj, dialect, heeded.fate(), appointment);
        return Uni.createFrom().item(new Received.Accepted(heeded.fate(), heeded.appointment()));
    }

    /// Keeps a message that was not understood, or could not be taken, and says why.
    public Uni<Received> refuse(
            RegisteredEpj epj, Dialect dialect, Throwable failure, byte[] message) {
        return answer(epj, dialect, failure, message)
                .onFailure()
                .recoverWithItem(unkept -> {
                    LOG.warnf("A message could not be kept: %s", Cause.of(unkept));
                    return new Received.Refused(LATER, false);
                });
    }

    private Uni<Received> answer(
            RegisteredEpj epj, Dialect dialect, Throwable failure, byte[] message) {
        return switch (failure) {
            case RefusedMessage refused -> keep(epj, dialect, refused.problem(), message);
            case KeyTaken _ -> keep(epj, dialect, dialect.usedKey(), message);
            case Throwable passing when Faults.passes(passing) -> {
                LOG.warnf("A message has to come again: %s", Cause.of(passing));
                yield Uni.createFrom().item(new Received.Refused(LATER, false));
            }
            default -> {
                LOG.errorf("A message is parked: %s", Cause.of(failure));
                yield keep(epj, dialect, Fate.PARKED, BROKEN, message);
            }
        };
    }

    private Uni<Received> keep(
            RegisteredEpj epj, Dialect dialect, Problem problem, byte[] message) {
        return keep(epj, dialect, dialect.fate(problem), problem, message);
    }

    private Uni<Received> keep(
            RegisteredEpj epj, Dialect dialect, Fate fate, Problem problem, byte[] message) {
        return log.keep(epj, dialect, fate, problem, message)
                .replaceWith(Received.kept(fate, problem));
    }
}
