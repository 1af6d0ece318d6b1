package dk.naervaer.booking.appointment;

import java.time.LocalDate;

/// Which rule a decision rests on, in the version that holds from that day.
public record Grounds(String rule, LocalDate since) {}
