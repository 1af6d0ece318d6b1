package dk.naervaer.eventsourcing.store;

/// What makes a message a repeat: who sent it, and what the sender calls it.
///
/// @param body a hash of the message, so that another one under the same key is noticed; empty
///   where the key alone says what is asked
public record IntakeKey(String source, String key, String body) {

    /// The key under which a policy answers one event, however often it hears it.
    public static IntakeKey of(String policy, String eventId) {
        return new IntakeKey("policy:" + policy, eventId, "");
    }

    /// The key without the message that came under it.
    public IntakeKey bare() {
        return new IntakeKey(source, key, "");
    }
}
