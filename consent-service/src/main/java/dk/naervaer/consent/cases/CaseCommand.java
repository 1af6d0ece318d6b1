package dk.naervaer.consent.cases;

import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;

/// What may be asked about a case.
public sealed interface CaseCommand {

    record Open(Kind kind, Asked asked, Desk desk, Instant at, Instant deadline)
            implements CaseCommand {}

    /// Its appointment lies otherwise by now.
    record Move(Desk desk, Instant deadline, Instant at) implements CaseCommand {}

    record Take(Staff owner, Instant at) implements CaseCommand {}

    record Decide(Verdict verdict, Staff clinician, SealedValue reason, Instant at)
            implements CaseCommand {}

    record Close(Closing why, Instant at) implements CaseCommand {}
}
