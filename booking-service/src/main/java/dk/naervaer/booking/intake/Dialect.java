package dk.naervaer.booking.intake;

/// One of the languages EPJs speak.
public interface Dialect {

    /// As it stands in the message log: `fhir`, `hl7v2`, `cloudevents`.
    String name();

    /// Whether a message looks like one of this language, to tell the languages apart.
    boolean recognises(byte[] message);

    /// What one message says; fails with [RefusedMessage], which names every fault and its place.
    Understood understand(RegisteredEpj epj, byte[] message);
}
