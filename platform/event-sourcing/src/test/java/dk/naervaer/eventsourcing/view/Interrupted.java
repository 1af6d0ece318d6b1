package dk.naervaer.eventsourcing.view;

import dk.naervaer.eventsourcing.Projection;
import dk.naervaer.eventsourcing.visit.VisitEvent;
import dk.naervaer.eventsourcing.visit.VisitList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The list of visits, but once something happens in the middle of folding it.
final class Interrupted implements Projection<VisitEvent, VisitList.Row> {

    private final VisitList list = new VisitList();
    private final AtomicInteger left;
    private final Runnable happening;

    /// @param nth the event before which it happens
    Interrupted(int nth, Runnable happening) {
        this.left = new AtomicInteger(nth);
        this.happening = happening;
    }

    @Override
    public String name() {
        return list.name();
    }

    @Override
    public VisitList.@Nullable Row evolve(VisitList.@Nullable Row row, VisitEvent event) {
        if (left.decrementAndGet() == 0) happening.run();
        return list.evolve(row, event);
    }
}
