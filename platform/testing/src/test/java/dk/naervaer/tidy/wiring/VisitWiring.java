package dk.naervaer.tidy.wiring;

import dk.naervaer.tidy.web.VisitPages;

/// Knows everything.
public record VisitWiring(VisitPages pages) {}
