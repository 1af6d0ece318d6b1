package dk.naervaer.faults.check;

/// A fact that a reader has put aside.
public record Parked(String service, String consumer, String stream, long version, String reason) {}
