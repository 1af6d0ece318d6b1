package dk.naervaer.consent.privacy.shown;

import dk.naervaer.consent.privacy.hold.LegalHoldEvent;
import dk.naervaer.consent.privacy.hold.LegalHoldEvent.LegalHoldLifted;
import dk.naervaer.consent.privacy.hold.LegalHoldEvent.LegalHoldPlaced;
import dk.naervaer.eventsourcing.Projection;
import org.jspecify.annotations.Nullable;

/// Keeps a row for each person on whom a hold stands; a lifted hold leaves none.
public final class LegalHoldProjection implements Projection<LegalHoldEvent, LegalHoldRow> {

    public static final String TABLE = "legal_hold_view";

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public @Nullable LegalHoldRow evolve(@Nullable LegalHoldRow row, LegalHoldEvent event) {
        return switch (event) {
            case LegalHoldPlaced(var person, var reason, var until) ->
                    new LegalHoldRow(person, reason, until);
            case LegalHoldLifted _ -> null;
        };
    }
}
