package dk.naervaer.untidy.web;

import dk.naervaer.untidy.view.VisitMapper;

/// Shows a view that knows it.
public record VisitPages(VisitMapper view) {}
