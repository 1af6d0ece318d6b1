package dk.naervaer.consent.policy;

import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.CloseConsent;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.heard.Effect;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.eventsourcing.store.IntakeKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/// The door-keeper has let the last one out: the patient's withdrawal is complete.
@Singleton
public class WhenDoorClosedThenCloseConsent implements Effect {

    private static final Logger LOG = Logger.getLogger(WhenDoorClosedThenCloseConsent.class);
    private static final String NAME = "when-door-closed-then-close-consent";

    record DoorClosed(UUID consentId, UUID relativeId, Instant at) {}

    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            relatives;

    WhenDoorClosedThenCloseConsent(
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    relatives) {
        this.relatives = relatives;
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        var door = event.as(DoorClosed.class);
        return relatives
                .handleIn(
                        tx,
                        door.relativeId().toString(),
                        new CloseConsent(door.consentId(), door.at()),
                        event.metadata().causing(NAME, event.id()),
                        IntakeKey.of(NAME, event.id()))
                .invoke(outcome -> tell(door, outcome))
                .replaceWithVoid();
    }

    private static void tell(DoorClosed door, Outcome<RelativeRejection> outcome) {
        switch (outcome) {
            case Outcome.Recorded<RelativeRejection> _ ->
                    LOG.infof(
                            "Consent %s of relative %s closed",
                            door.consentId(), door.relativeId());
            case Outcome.Unchanged<RelativeRejection> _ -> {}
            case Outcome.Rejected<RelativeRejection>(var reason) ->
                    LOG.warnf("Door of consent %s closed unasked: %s", door.consentId(), reason);
        }
    }
}
