package dk.naervaer.eventsourcing.handling;

/// What the caller of a command is told.
public sealed interface Outcome<R> {

    record Recorded<R>(long version) implements Outcome<R> {}

    record Unchanged<R>(long version) implements Outcome<R> {}

    record Rejected<R>(R reason) implements Outcome<R> {}
}
