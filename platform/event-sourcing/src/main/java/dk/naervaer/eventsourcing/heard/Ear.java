package dk.naervaer.eventsourcing.heard;

/// A bean that hears one topic for this service: the effect, and the name under which it remembers.
///
/// Being a bean it is found again after a restart, so that what it had parked is tried again.
public interface Ear extends Effect {

    /// Stands in `heard` and `parked`; each name hears every fact once, and never changes.
    String consumer();

    /// Whether the facts of a batch may share one transaction. Only for an effect that writes what
    /// it heard and no more: one that takes a lock or decides must begin before its transaction has
    /// a place in the order, and shares with nobody.
    default boolean together() {
        return false;
    }
}
