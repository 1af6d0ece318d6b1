package dk.naervaer.eventsourcing.view;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.inject.Singleton;
import java.util.Set;

/// Tells open pages that something they show has changed; what, they read again themselves.
///
/// Known only to the instance that noticed: a page on another instance sees it at its next look.
@Singleton
public class Changes {

    private final BroadcastProcessor<String> happened = BroadcastProcessor.create();

    /// @param name of the view or the consumer whose rows have changed
    public synchronized void happened(String name) {
        happened.onNext(name);
    }

    /// The names among the given ones, each time one of them changes. Slow readers miss repeats.
    public Multi<String> of(String... names) {
        var wanted = Set.of(names);
        return happened.filter(wanted::contains).onOverflow().dropPreviousItems();
    }
}
