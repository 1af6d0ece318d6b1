package dk.naervaer.booking.intake.hl7v2.mllp;

import dk.naervaer.booking.intake.hl7v2.mllp.MllpFrames.Frame;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

/// What is done with each message of a connection, before the next one is looked at.
@FunctionalInterface
interface MllpReceiver {

    /// How the connection goes on.
    sealed interface Answer {}

    record Say(Buffer message) implements Answer {}

    record Silence() implements Answer {}

    /// Ends the connection: what was not answered is sent again.
    record HangUp() implements Answer {}

    Uni<Answer> receive(Frame frame, Peer peer);
}
