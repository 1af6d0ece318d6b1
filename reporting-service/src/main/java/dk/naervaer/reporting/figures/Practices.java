package dk.naervaer.reporting.figures;

import dk.naervaer.web.unit.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// From when on each unit takes part, as its coordinators have agreed.
public record Practices(Map<String, List<Agreed>> byUnit) {

    public static final Practices NONE = new Practices(Map.of());

    /// @param from the day since which it holds
    public record Agreed(LocalDate from, boolean onBoard) {}

    public Practices {
        byUnit = Map.copyOf(byUnit);
    }

    /// What a unit follows on a day: its own newest that has begun, or that of the unit above.
    ///
    /// @param lineage the unit and what it belongs to on that day, from the bottom up
    boolean isOnBoard(List<Unit> lineage, LocalDate on) {
        return lineage.stream()
                .flatMap(unit -> newest(unit.id(), on).stream())
                .findFirst()
                .map(Agreed::onBoard)
                .orElse(false);
    }

    private Optional<Agreed> newest(String unit, LocalDate on) {
        return Stream.of(byUnit.getOrDefault(unit, List.of()))
                .flatMap(List::stream)
                .filter(agreed -> !agreed.from().isAfter(on))
                .max(Comparator.comparing(Agreed::from));
    }
}
