package dk.naervaer.consent.wiring;

import dk.naervaer.consent.cases.Case;
import dk.naervaer.consent.cases.CaseCommand;
import dk.naervaer.consent.cases.CaseEvent;
import dk.naervaer.consent.cases.CaseEvent.CaseClosed;
import dk.naervaer.consent.cases.CaseEvent.CaseDecided;
import dk.naervaer.consent.cases.CaseEvent.CaseMoved;
import dk.naervaer.consent.cases.CaseEvent.CaseOpened;
import dk.naervaer.consent.cases.CaseEvent.CaseTaken;
import dk.naervaer.consent.cases.CaseRejection;
import dk.naervaer.consent.view.CaseProjection;
import dk.naervaer.consent.view.CaseRow;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.View;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Names the facts of a case, which no other service is told, and joins it to store and view.
public final class CaseStreams {

    public static final StreamType<CaseEvent> CASES =
            StreamType.internal("case", CaseEvent.class)
                    .event("case-opened.v2", CaseOpened.class)
                    .upcast("case-opened.v1", "case-opened.v2", OldFacts::opened)
                    .event("case-moved.v1", CaseMoved.class)
                    .event("case-taken.v1", CaseTaken.class)
                    .event("case-decided.v1", CaseDecided.class)
                    .event("case-closed.v1", CaseClosed.class)
                    .complete();

    @Produces
    @Singleton
    StreamType<CaseEvent> cases() {
        return CASES;
    }

    @Produces
    @Singleton
    CommandHandler<CaseCommand, Case.State, CaseEvent, CaseRejection> handler(EventStore store) {
        return new CommandHandler<>(store, CASES, new Case());
    }

    @Produces
    @Singleton
    View<CaseEvent, CaseRow> caseView() {
        return new View<>(CASES, new CaseProjection(), CaseProjection.TABLE, CaseRow.class);
    }
}
