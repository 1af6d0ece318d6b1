package dk.naervaer.tidy.web;

import dk.naervaer.tidy.view.VisitList;

/// Shows a view.
public record VisitPages(VisitList list) {}
