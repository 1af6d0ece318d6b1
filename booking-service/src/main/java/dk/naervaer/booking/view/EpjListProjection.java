package dk.naervaer.booking.view;

import dk.naervaer.booking.epj.EpjEvent;
import dk.naervaer.booking.epj.EpjEvent.EpjDescribed;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.eventsourcing.Projection;
import org.jspecify.annotations.Nullable;

/// The EPJ systems as last described.
public final class EpjListProjection implements Projection<EpjEvent, EpjSystem> {

    @Override
    public String name() {
        return "epj-list";
    }

    @Override
    public EpjSystem evolve(@Nullable EpjSystem row, EpjEvent event) {
        return switch (event) {
            case EpjDescribed(var system) -> system;
        };
    }
}
