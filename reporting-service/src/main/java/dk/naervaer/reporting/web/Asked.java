package dk.naervaer.reporting.web;

import dk.naervaer.reporting.figures.Grain;
import dk.naervaer.reporting.figures.Question;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parameters of a question about figures as they came in, read all at once so that all that is
/// wrong is said at once.
final class Asked {

    private static final int LONGEST_YEARS = 10;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final List<Refusal> refusals = new ArrayList<>();
    private final @Nullable Question question;

    Asked(
            @Nullable String unit,
            @Nullable String from,
            @Nullable String to,
            @Nullable String grain) {
        if (unit == null || unit.isBlank()) refusals.add(Refusal.UNIT_MISSING);
        var first = date(from, Refusal.FROM_MISSING, Refusal.FROM_UNREADABLE);
        var last = date(to, Refusal.TO_MISSING, Refusal.TO_UNREADABLE);
        var step = grain == null ? Optional.of(Grain.MONTH) : Grain.of(grain);
        if (step.isEmpty()) refusals.add(Refusal.GRAIN_UNKNOWN);
        if (first != null && last != null) checkPeriod(first, last);
        this.question =
                unit == null
                                || first == null
                                || last == null
                                || step.isEmpty()
                                || !refusals.isEmpty()
                        ? null
                        : new Question(unit, first, last, step.get());
    }

    /// Empty when there is a question.
    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    Optional<Question> question() {
        return Optional.ofNullable(question);
    }

    private void checkPeriod(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) refusals.add(Refusal.ENDS_BEFORE_START);
        else if (!to.isBefore(from.plusYears(LONGEST_YEARS))) refusals.add(Refusal.TOO_LONG);
    }

    private @Nullable LocalDate date(@Nullable String text, Refusal missing, Refusal unreadable) {
        if (text == null || text.isBlank()) {
            refusals.add(missing);
            return null;
        }
        try {
            var date = LocalDate.parse(text);
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) return date;
        } catch (DateTimeParseException _) {
            // Said below, together with dates beyond any calendar of ours.
        }
        refusals.add(unreadable);
        return null;
    }
}
