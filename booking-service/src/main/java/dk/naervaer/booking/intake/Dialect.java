package dk.naervaer.booking.intake;

import dk.naervaer.web.error.Problem;
import java.nio.charset.StandardCharsets;

/// One of the languages EPJs speak.
public interface Dialect {

    /// As it stands in the message log: `fhir`, `hl7v2`, `cloudevents`.
    String name();

    /// Whether a message looks like one of this language, to tell the languages apart.
    boolean recognises(byte[] message);

    /// What one message says; fails with [RefusedMessage], which names every fault and its place.
    Understood understand(RegisteredEpj epj, byte[] message);

    /// A message that somebody has pasted, as its sender would have written it; fails with
    /// [RefusedMessage] when it could not have.
    default byte[] written(RegisteredEpj epj, String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Whether a message that is kept can be read once more: what can be read at no other door than
    /// it came by, or not at all, has to come from its sender.
    default boolean canBeSentAgain(byte[] message) {
        return true;
    }

    /// Who mends a message that could not be taken: [Fate#PARKED] a person here, [Fate#REFUSED] its
    /// sender.
    default Fate fate(Problem problem) {
        return Fate.REFUSED;
    }

    /// What is wrong with a message whose key belongs to another one.
    default Problem usedKey() {
        return Problem.of(409, "This key has been used for another message");
    }
}
