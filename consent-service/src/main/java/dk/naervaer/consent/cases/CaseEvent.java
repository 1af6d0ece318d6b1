package dk.naervaer.consent.cases;

import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;

/// What has happened to a case.
public sealed interface CaseEvent {

    record CaseOpened(Kind kind, Asked asked, Desk desk, Instant at, Instant deadline)
            implements CaseEvent {}

    record CaseMoved(Desk desk, Instant deadline, Instant at) implements CaseEvent {}

    record CaseTaken(Staff owner, Instant at) implements CaseEvent {}

    record CaseDecided(Verdict verdict, Staff clinician, SealedValue reason, Instant at)
            implements CaseEvent {}

    record CaseClosed(Closing why, Instant at) implements CaseEvent {}
}
