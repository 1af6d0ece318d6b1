package dk.naervaer.faults.check;

/// A record on a topic that a relay wrote.
public record Delivery(String stream, long version) {}
