package dk.naervaer.consent.privacy.shown;

import dk.naervaer.consent.privacy.request.ErasureRequestEvent;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureCarriedOut;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureClassAnswered;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureCompleted;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureRequestMade;
import dk.naervaer.eventsourcing.Projection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Folds one request for erasure into the row that its pages read.
public final class ErasureRequestProjection
        implements Projection<ErasureRequestEvent, ErasureRequestRow> {

    public static final String TABLE = "erasure_request_view";

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public @Nullable ErasureRequestRow evolve(
            @Nullable ErasureRequestRow row, ErasureRequestEvent event) {
        return switch (event) {
            case ErasureRequestMade(var person, var classes, var by, var at) ->
                    new ErasureRequestRow(
                            person,
                            classes,
                            by,
                            at,
                            new TreeMap<>(),
                            ErasureRequestRow.Stage.TO_ANSWER,
                            List.of(),
                            List.of());
            case ErasureClassAnswered(var keyClass, var answer) ->
                    row == null ? null : row.answered(keyClass, answer);
            case ErasureCarriedOut(_, var people) -> row == null ? null : row.underWay(people);
            case ErasureCompleted(var parts) -> row == null ? null : row.complete(parts);
        };
    }
}
