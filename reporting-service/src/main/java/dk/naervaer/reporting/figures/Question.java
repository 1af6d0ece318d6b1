package dk.naervaer.reporting.figures;

import java.time.LocalDate;

/// What figures are asked for; both dates count.
public record Question(String unit, LocalDate from, LocalDate to, Grain grain) {

    public Question {
        if (from.isAfter(to))
            throw new IllegalArgumentException("The period ends before it starts");
    }
}
