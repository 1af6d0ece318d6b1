package dk.naervaer.reporting.figures;

import java.time.LocalDate;

/// How many departments of a unit take part on a day: what they could do, not what was done.
public record OnBoard(LocalDate on, Share departments) {}
