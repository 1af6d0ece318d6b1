package dk.naervaer.booking.intake.hl7v2.mllp;

import dk.naervaer.booking.intake.hl7v2.mllp.MllpFrames.Frame;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpReceiver.Answer;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpReceiver.HangUp;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpReceiver.Say;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpReceiver.Silence;
import dk.naervaer.eventsourcing.store.Cause;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jboss.logging.Logger;

/// One sender's connection: its messages are taken one at a time and answered in their order, and
/// no more is read from it meanwhile. Lives on the event loop of its socket.
final class MllpConnection {

    private static final Logger LOG = Logger.getLogger(MllpConnection.class);
    private static final long NONE = -1;

    private final Vertx vertx;
    private final Context context;
    private final NetSocket socket;
    private final Peer peer;
    private final MllpReceiver receiver;
    private final Duration slowest;
    private final MllpFrames frames;
    private final Deque<Frame> waiting = new ArrayDeque<>();
    private boolean busy;
    private long clock = NONE;

    MllpConnection(
            Vertx vertx, NetSocket socket, MllpReceiver receiver, Duration slowest, int longest) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.socket = socket;
        this.peer = Peer.of(socket);
        this.receiver = receiver;
        this.slowest = slowest;
        this.frames = new MllpFrames(longest);
    }

    void begin(Runnable ended) {
        socket.exceptionHandler(_ -> socket.close());
        socket.closeHandler(_ -> {
            stopClock();
            ended.run();
        });
        socket.handler(this::hear);
    }

    private void hear(Buffer bytes) {
        waiting.addAll(frames.found(bytes.getBytes()));
        goOn();
    }

    private void goOn() {
        if (busy) return;
        var next = waiting.poll();
        if (next == null) {
            listen();
            return;
        }
        busy = true;
        stopClock();
        socket.pause();
        receiver.receive(next, peer)
                .subscribe()
                .with(
                        answer -> context.runOnContext(_ -> answer(answer)),
                        failure -> {
                            LOG.errorf("A connection is ended: %s", Cause.of(failure));
                            socket.close();
                        });
    }

    private void answer(Answer answer) {
        switch (answer) {
            case HangUp _ -> socket.close();
            case Silence _ -> done();
            // Whoever does not read the answers is not read from either.
            case Say(var message) ->
                    socket.write(MllpFrames.framed(message))
                            .onSuccess(_ -> done())
                            .onFailure(_ -> socket.close());
        }
    }

    private void done() {
        busy = false;
        goOn();
    }

    /// A message that has begun has to end soon.
    private void listen() {
        socket.resume();
        if (!frames.isOpen()) stopClock();
        else if (clock == NONE) clock = vertx.setTimer(slowest.toMillis(), _ -> tooSlow());
    }

    private void tooSlow() {
        LOG.warn("A sender takes too long over a message; its connection is ended");
        socket.close();
    }

    private void stopClock() {
        if (clock != NONE) vertx.cancelTimer(clock);
        clock = NONE;
    }
}
