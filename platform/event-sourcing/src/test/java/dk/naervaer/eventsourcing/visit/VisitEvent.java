package dk.naervaer.eventsourcing.visit;

import java.time.LocalDate;

/// What can have happened to a visit.
public sealed interface VisitEvent {

    record VisitAnnounced(LocalDate day) implements VisitEvent {}

    record VisitNoted(int number) implements VisitEvent {}

    record VisitEnded() implements VisitEvent {}
}
