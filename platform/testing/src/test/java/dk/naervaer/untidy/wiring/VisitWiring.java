package dk.naervaer.untidy.wiring;

/// Should be known to nobody.
public final class VisitWiring {}
