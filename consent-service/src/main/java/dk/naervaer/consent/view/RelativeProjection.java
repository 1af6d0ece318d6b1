package dk.naervaer.consent.view;

import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeEvent.ConsentClosed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentGiven;
import dk.naervaer.consent.relative.RelativeEvent.ConsentWithdrawn;
import dk.naervaer.consent.relative.RelativeEvent.RelativeNamed;
import dk.naervaer.consent.view.RelativeRow.Consent;
import dk.naervaer.eventsourcing.Projection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Folds what has been said about a relative into the row the patient's page reads.
public final class RelativeProjection implements Projection<RelativeEvent, RelativeRow> {

    public static final String TABLE = "relative_view";

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public @Nullable RelativeRow evolve(@Nullable RelativeRow row, RelativeEvent event) {
        return switch (event) {
            case RelativeNamed e ->
                    new RelativeRow(
                            e.patient(),
                            e.person(),
                            e.identity(),
                            e.relationship(),
                            e.contact(),
                            List.of());
            case ConsentGiven e -> row == null ? null : given(row, e);
            case ConsentWithdrawn e ->
                    row == null ? null : row.changing(e.consentId(), one -> one.withdrawn(e.at()));
            case ConsentClosed e ->
                    row == null ? null : row.changing(e.consentId(), one -> one.closed(e.at()));
        };
    }

    private static RelativeRow given(RelativeRow row, ConsentGiven e) {
        var more = new ArrayList<>(row.consents());
        more.add(
                new Consent(e.consentId(), e.degree(), e.scope(), e.from(), e.until(), null, null));
        return row.with(more);
    }
}
