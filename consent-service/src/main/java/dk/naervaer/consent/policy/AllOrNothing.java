package dk.naervaer.consent.policy;

import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Records several things about one relative together: of what is refused nothing is left behind.
@Singleton
public class AllOrNothing {

    private final Pool pool;
    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            relatives;
    private final ProjectionRunner views;

    AllOrNothing(
            Pool pool,
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    relatives,
            ProjectionRunner views) {
        this.pool = pool;
        this.relatives = relatives;
        this.views = views;
    }

    /// Completes when the views show it. The outcome is that of the last, or of what was refused.
    public Uni<Outcome<RelativeRejection>> record(
            UUID relative, List<RelativeCommand> all, Metadata by) {
        return pool.withTransaction(tx -> in(tx, relative, all, by))
                .onFailure(Undone.class)
                .recoverWithItem(undone -> new Outcome.Rejected<>(undone.reason()))
                .call(outcome -> shown(relative, outcome));
    }

    /// Fails with [Undone] as soon as one of them is refused.
    Uni<Outcome<RelativeRejection>> in(
            SqlConnection tx, UUID relative, List<RelativeCommand> all, Metadata by) {
        Uni<Outcome<RelativeRejection>> done = Uni.createFrom().item(new Outcome.Unchanged<>(0));
        for (var one : all)
            done =
                    done.chain(() -> relatives.handleIn(tx, relative.toString(), one, by))
                            .invoke(Undone::unless);
        return done;
    }

    private Uni<Void> shown(UUID relative, Outcome<RelativeRejection> outcome) {
        return outcome instanceof Outcome.Recorded<RelativeRejection>(var version)
                ? views.reached(new StreamId("relative", relative.toString()), version)
                : Uni.createFrom().voidItem();
    }
}
