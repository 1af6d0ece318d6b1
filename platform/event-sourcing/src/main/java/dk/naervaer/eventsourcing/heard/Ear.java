package dk.naervaer.eventsourcing.heard;

/// A bean that hears one topic for this service: the effect, and the name under which it remembers.
///
/// Being a bean it is found again after a restart, so that what it had parked is tried again.
public interface Ear extends Effect {

    /// Stands in `heard` and `parked`; each name hears every fact once, and never changes.
    String consumer();
}
