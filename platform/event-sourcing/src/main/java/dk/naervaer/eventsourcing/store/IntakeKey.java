package dk.naervaer.eventsourcing.store;

/// What makes a message a repeat: who sent it, and what the sender calls it.
public record IntakeKey(String source, String key) {

    /// The key under which a policy answers one event, however often it hears it.
    public static IntakeKey of(String policy, String eventId) {
        return new IntakeKey("policy:" + policy, eventId);
    }
}
