package dk.naervaer.personaldata;

/// May be known to aggregates.
public record SealedValue(String keyId) {}
