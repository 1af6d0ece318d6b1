package dk.naervaer.personaldata;

/// May not be known to aggregates.
public final class Keyring {}
