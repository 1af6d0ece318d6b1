package dk.naervaer.booking.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One rule as it holds between two days, both included; the first day is its version.
///
/// @param to `null` while it holds
/// @param <T> what a rule of its book says
public record Rule<T>(
        String name, LocalDate from, @Nullable LocalDate to, List<Condition> when, T says) {

    public Rule {
        if (name.isBlank()) throw new IllegalArgumentException("A rule has a name");
        if (to != null && to.isBefore(from))
            throw new IllegalArgumentException(name + " ends before it begins");
        when = List.copyOf(when);
    }

    boolean applies(Map<String, Object> facts, LocalDate on) {
        return !on.isBefore(from)
                && (to == null || !on.isAfter(to))
                && when.stream().allMatch(condition -> condition.isMetBy(facts));
    }
}
