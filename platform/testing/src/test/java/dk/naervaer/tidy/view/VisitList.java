package dk.naervaer.tidy.view;

import dk.naervaer.tidy.visit.Visit;
import java.time.Clock;
import java.time.LocalDate;

/// A view that asks the injected clock and hears every version of a fact.
public record VisitList(Visit.State state, Clock clock) {

    static boolean isNaming(String type) {
        return switch (type) {
            case "relative-named.v1", "relative-named.v2" -> true;
            default -> false;
        };
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
