package dk.naervaer.personaldata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/// A Danish civil registration number, for the one thing we ask of it: when its bearer was born.
public record CivilNumber(String digits) {

    private static final int OF_AGE = 15;

    /// At least 15, and so alone to decide; of a number that tells no date it is not for us to
    /// judge.
    public boolean isOfAge(LocalDate today) {
        return age(today).map(years -> years >= OF_AGE).orElse(true);
    }

    /// In whole years; empty when the number tells no date.
    public Optional<Integer> age(LocalDate today) {
        return born().map(born -> Period.between(born, today).getYears());
    }

    /// Empty when the number tells no date.
    public Optional<LocalDate> born() {
        if (!digits.matches("[0-9]{10}")) return Optional.empty();
        int day = number(0, 2);
        try {
            // Replacement numbers add 60 to the day.
            return Optional.of(LocalDate.of(year(), number(2, 4), day > 60 ? day - 60 : day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private int year() {
        int year = number(4, 6);
        return switch (number(6, 7)) {
            case 0, 1, 2, 3 -> 1900 + year;
            case 4, 9 -> (year <= 36 ? 2000 : 1900) + year;
            default -> (year <= 57 ? 2000 : 1800) + year;
        };
    }

    private int number(int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    @Override
    public String toString() {
        return "civil number";
    }
}
