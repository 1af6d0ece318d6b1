package dk.naervaer.tidy.view;

import dk.naervaer.tidy.visit.Visit;
import java.time.Clock;
import java.time.LocalDate;

/// A view that asks the injected clock.
public record VisitList(Visit.State state, Clock clock) {

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
