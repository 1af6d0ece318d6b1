package dk.naervaer.eventsourcing.visit;

import dk.naervaer.eventsourcing.Projection;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitAnnounced;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitEnded;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitNoted;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The visits that have not ended, with what was noted.
public final class VisitList implements Projection<VisitEvent, VisitList.Row> {

    /// One visit in the list.
    public record Row(LocalDate day, List<Integer> notes) {}

    @Override
    public String name() {
        return "visit_list";
    }

    @Override
    public @Nullable Row evolve(@Nullable Row row, VisitEvent event) {
        return switch (event) {
            case VisitAnnounced(var day) -> new Row(day, List.of());
            case VisitNoted(var number) -> row == null ? null : noted(row, number);
            case VisitEnded _ -> null;
        };
    }

    private static Row noted(Row row, int number) {
        return new Row(row.day(), Stream.concat(row.notes().stream(), Stream.of(number)).toList());
    }
}
