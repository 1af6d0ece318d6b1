package dk.naervaer.booking.unit;

import java.time.LocalDate;

/// A practice and the day from which it holds, until the next one does.
public record DatedPractice(LocalDate from, Practice practice) {}
