package dk.naervaer.faults.check;

/// How far a reader of a service says that it has heard a stream.
public record Heard(String service, String consumer, String stream, long version) {}
