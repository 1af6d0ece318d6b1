package dk.naervaer.consent.view;

import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeEvent.ConsentChanged;
import dk.naervaer.consent.relative.RelativeEvent.ConsentClosed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentGiven;
import dk.naervaer.consent.relative.RelativeEvent.ConsentJournalled;
import dk.naervaer.consent.relative.RelativeEvent.ConsentLapsed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentPaused;
import dk.naervaer.consent.relative.RelativeEvent.ConsentProposed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentRefused;
import dk.naervaer.consent.relative.RelativeEvent.ConsentResumed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentWithdrawn;
import dk.naervaer.consent.relative.RelativeEvent.ContactConfirmed;
import dk.naervaer.consent.relative.RelativeEvent.Disclosed;
import dk.naervaer.consent.relative.RelativeEvent.GiverNamed;
import dk.naervaer.consent.relative.RelativeEvent.RelativeNamed;
import dk.naervaer.consent.relative.RelativeEvent.RenewalNoticed;
import dk.naervaer.consent.relative.Standing;
import dk.naervaer.consent.view.ConsentRow.Basis;
import dk.naervaer.consent.view.ConsentRow.Matter;
import dk.naervaer.eventsourcing.Projection;
import java.util.List;
import java.util.stream.Stream;
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
        return event instanceof RelativeNamed e ? named(e) : row == null ? null : after(row, event);
    }

    private static RelativeRow named(RelativeNamed e) {
        return new RelativeRow(
                e.patient(),
                e.person(),
                e.identity(),
                e.relationship(),
                e.contact(),
                e.needs(),
                e.proposer(),
                List.of());
    }

    private static RelativeRow after(RelativeRow row, RelativeEvent event) {
        return switch (event) {
            case RelativeNamed _, GiverNamed _ -> row;
            case ContactConfirmed e -> row.with(e.contact());
            case ConsentProposed e -> and(row, proposed(e));
            case ConsentGiven e -> given(row, e);
            case Disclosed e -> and(row, disclosed(e));
            case ConsentChanged e ->
                    row.changing(e.consentId(), it -> it.changed(e.grant(), e.giver(), e.at()));
            case ConsentPaused e ->
                    row.changing(e.consentId(), it -> it.now(Standing.PAUSED, e.at()));
            case ConsentResumed e ->
                    row.changing(e.consentId(), it -> it.now(Standing.OPEN, e.at()));
            case ConsentRefused e ->
                    row.changing(e.consentId(), it -> it.now(Standing.REFUSED, e.at()));
            case ConsentWithdrawn e -> row.changing(e.consentId(), it -> it.withdrawn(e.at()));
            case ConsentClosed e -> row.changing(e.consentId(), it -> it.closed(e.at()));
            case ConsentLapsed e ->
                    row.changing(e.consentId(), it -> it.lapsed(e.reason(), e.at()));
            case RenewalNoticed e -> row.changing(e.consentId(), it -> it.noticed(e.at()));
            case ConsentJournalled e ->
                    row.changing(e.consentId(), it -> it.journalled(e.matter(), e.reference()));
        };
    }

    private static RelativeRow given(RelativeRow row, ConsentGiven e) {
        var known = row.consents().stream().anyMatch(it -> it.id().equals(e.consentId()));
        var shown =
                known
                        ? row
                        : and(
                                row,
                                ConsentRow.of(
                                        e.consentId(),
                                        e.grant(),
                                        new Basis(e.giver(), null, null),
                                        e.from(),
                                        Standing.OPEN));
        return shown.changing(e.consentId(), it -> it.given(e.grant(), e.giver(), e.from()));
    }

    private static ConsentRow proposed(ConsentProposed e) {
        var basis = new Basis(null, e.proposer(), null);
        return ConsentRow.of(e.consentId(), e.grant(), basis, e.at(), Standing.PROPOSED);
    }

    private static ConsentRow disclosed(Disclosed e) {
        var basis = new Basis(null, null, e.reason());
        return ConsentRow.of(e.consentId(), e.grant(), basis, e.from(), Standing.OPEN)
                .journal(Matter.Kind.DISCLOSED, e.from());
    }

    private static RelativeRow and(RelativeRow row, ConsentRow one) {
        return row.with(Stream.concat(row.consents().stream(), Stream.of(one)).toList());
    }
}
