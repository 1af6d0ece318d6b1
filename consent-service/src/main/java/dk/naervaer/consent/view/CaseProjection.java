package dk.naervaer.consent.view;

import dk.naervaer.consent.cases.CaseEvent;
import dk.naervaer.consent.cases.CaseEvent.CaseClosed;
import dk.naervaer.consent.cases.CaseEvent.CaseDecided;
import dk.naervaer.consent.cases.CaseEvent.CaseMoved;
import dk.naervaer.consent.cases.CaseEvent.CaseOpened;
import dk.naervaer.consent.cases.CaseEvent.CaseTaken;
import dk.naervaer.eventsourcing.Projection;
import org.jspecify.annotations.Nullable;

/// Folds what has happened to a case into the row the worklist reads.
public final class CaseProjection implements Projection<CaseEvent, CaseRow> {

    public static final String TABLE = "case_view";

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public @Nullable CaseRow evolve(@Nullable CaseRow row, CaseEvent event) {
        return switch (event) {
            case CaseOpened e ->
                    new CaseRow(
                            e.kind(),
                            e.asked(),
                            e.desk(),
                            e.at(),
                            e.deadline(),
                            CaseRow.State.OPEN,
                            null,
                            null,
                            null);
            case CaseMoved e -> row == null ? null : row.moved(e.desk(), e.deadline());
            case CaseTaken e -> row == null ? null : row.taken(e.owner());
            case CaseDecided e ->
                    row == null
                            ? null
                            : row.decided(
                                    new CaseRow.Decision(
                                            e.verdict(), e.clinician(), e.reason(), e.at()));
            case CaseClosed e -> row == null ? null : row.closed(e.why());
        };
    }
}
