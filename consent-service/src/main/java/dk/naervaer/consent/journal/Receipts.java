package dk.naervaer.consent.journal;

import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.ConfirmJournalled;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/// Writes down that something stands in the journal, whoever says so.
@Singleton
public class Receipts {

    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            handler;
    private final StreamType<RelativeEvent> streams;
    private final ProjectionRunner views;
    private final Clock clock;

    Receipts(
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    handler,
            StreamType<RelativeEvent> streams,
            ProjectionRunner views,
            Clock clock) {
        this.handler = handler;
        this.streams = streams;
        this.views = views;
        this.clock = clock;
    }

    /// The first reference of a matter stands; saying it again, or another, changes nothing.
    ///
    /// @return whether the consent has such a matter
    public Uni<Boolean> confirm(
            JournalEntry entry, int matter, EntryReference reference, String actor) {
        var relative = entry.relative().id().toString();
        var consent = entry.consent().id();
        return confirm(relative, consent, matter, reference, actor)
                .call(outcome ->
                        outcome instanceof Outcome.Recorded<RelativeRejection>(var version)
                                ? views.reached(streams.id(relative), version)
                                : Uni.createFrom().voidItem())
                .map(outcome -> !(outcome instanceof Outcome.Rejected<RelativeRejection>));
    }

    private Uni<Outcome<RelativeRejection>> confirm(
            String relative, UUID consent, int matter, EntryReference reference, String actor) {
        return handler.handle(
                relative,
                new ConfirmJournalled(consent, matter, reference.value(), clock.instant()),
                Metadata.of(actor, "consent-service"));
    }
}
