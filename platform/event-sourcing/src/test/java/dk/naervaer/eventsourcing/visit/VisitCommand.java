package dk.naervaer.eventsourcing.visit;

import java.time.LocalDate;

/// What can be asked of a visit.
public sealed interface VisitCommand {

    record Announce(LocalDate day) implements VisitCommand {}

    record Note(int number) implements VisitCommand {}

    record End() implements VisitCommand {}
}
