package dk.naervaer.booking.intake.hl7v2.mllp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.RateLimit;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.hl7v2.Header;
import dk.naervaer.booking.intake.hl7v2.answer.Acknowledging;
import dk.naervaer.booking.intake.hl7v2.answer.Hl7Intake;
import dk.naervaer.booking.intake.hl7v2.answer.Reply;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpFrames.Frame;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpFrames.Noise;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpFrames.TooLong;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpFrames.Whole;
import dk.naervaer.booking.view.Epjs;
import dk.naervaer.eventsourcing.store.Cause;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes the messages that come over MLLP; who sends is known by MSH-3 and MSH-4, and by its
/// certificate where one is registered.
@Singleton
class MllpIntake implements MllpReceiver {

    private static final Logger LOG = Logger.getLogger(MllpIntake.class);

    /// Whoever sends what is no HL7 gets an answer all the same.
    private static final Header NOBODY =
            Header.of("MSH|^~\\&|||||||ACK||P|2.5.1".getBytes(US_ASCII)).orElseThrow();

    private final Hl7Intake intake;
    private final Acknowledging acknowledging;
    private final Epjs epjs;
    private final RateLimit rates;

    MllpIntake(Hl7Intake intake, Acknowledging acknowledging, Epjs epjs, RateLimit rates) {
        this.intake = intake;
        this.acknowledging = acknowledging;
        this.epjs = epjs;
        this.rates = rates;
    }

    @Override
    public Uni<Answer> receive(Frame frame, Peer peer) {
        return switch (frame) {
            case Whole(var message) -> take(message.getBytes(), peer);
            case TooLong(var beginning) ->
                    Uni.createFrom()
                            .item(
                                    say(
                                            Header.of(beginning.getBytes()).orElse(NOBODY),
                                            null,
                                            Reply.error(
                                                    Problem.of(413, "A message is at most 1 MB"))));
            case Noise _ -> Uni.createFrom().item(new HangUp());
        };
    }

    private Uni<Answer> take(byte[] message, Peer peer) {
        var header = Header.of(message);
        if (header.isEmpty()) {
            var problem = Problem.of(400, "The message does not begin with MSH");
            return Uni.createFrom().item(say(NOBODY, null, Reply.rejected(problem)));
        }
        return epjs.speakingAs(header.get().sender())
                .flatMap(found ->
                        found.isPresent()
                                ? take(found.get(), header.get(), message, peer)
                                : Uni.createFrom().item(stranger(header.get())))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("A message has to come again: %s", Cause.of(failure));
                    return new HangUp();
                });
    }

    /// Who sends more than its share is read from later: the connection waits meanwhile.
    private Uni<Answer> take(EpjSystem system, Header header, byte[] message, Peer peer) {
        if (!peer.maySpeakAs(system, header.sender()))
            return Uni.createFrom().item(impostor(header));
        return rates.await(system.client())
                .chain(() -> intake.take(new RegisteredEpj(system), message))
                .map(reply -> answer(system, header, reply));
    }

    /// What an engine does with a rejection is its own affair, but each sends again what was never
    /// answered.
    private Answer answer(EpjSystem system, Header header, Reply reply) {
        return reply.equals(Reply.AWAY) ? new HangUp() : say(header, system, reply);
    }

    private Answer stranger(Header header) {
        LOG.warn("A message came from a sender that no EPJ is registered with");
        var problem =
                Problem.of(403, "The sender is not known")
                        .error("MSH-3", "No EPJ is registered that sends as MSH-3 and MSH-4 say");
        return say(header, null, Reply.rejected(problem));
    }

    /// Nothing of it is kept: whose it is, nobody knows.
    private Answer impostor(Header header) {
        LOG.warn("A message came under a name that belongs to another certificate");
        var problem =
                Problem.of(403, "The sender is not who it says")
                        .error("MSH-3", "The certificate is not that of MSH-3 and MSH-4");
        return say(header, null, Reply.rejected(problem));
    }

    private Answer say(Header header, @Nullable EpjSystem system, Reply reply) {
        return acknowledging
                .answer(header, system, reply)
                .<Answer>map(answer -> new Say(Buffer.buffer(answer)))
                .orElseGet(Silence::new);
    }
}
