package dk.naervaer.eventsourcing.visit;

/// Why a visit refuses.
public sealed interface VisitRejection {

    record NotAnnounced() implements VisitRejection {}

    record Over() implements VisitRejection {}
}
