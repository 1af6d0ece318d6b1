package dk.naervaer.consent.view;

import dk.naervaer.consent.cases.Asked;
import dk.naervaer.consent.cases.Closing;
import dk.naervaer.consent.cases.Desk;
import dk.naervaer.consent.cases.Kind;
import dk.naervaer.consent.cases.Staff;
import dk.naervaer.consent.cases.Verdict;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One case and what has become of it; still sealed.
///
/// @param owner null until somebody takes it
/// @param decision null until a clinician decides
/// @param closing null unless nothing is left to decide
public record CaseRow(
        Kind kind,
        Asked asked,
        Desk desk,
        Instant openedAt,
        Instant deadline,
        State state,
        @Nullable Staff owner,
        @Nullable Decision decision,
        @Nullable Closing closing) {

    /// How far it has come.
    public enum State {
        OPEN,
        DECIDED,
        CLOSED
    }

    /// Who decided what, why and when.
    public record Decision(Verdict verdict, Staff clinician, SealedValue reason, Instant at) {}

    /// Nobody has decided in time: staff phone.
    public boolean overdue(Instant now) {
        return state == State.OPEN && !now.isBefore(deadline);
    }

    CaseRow moved(Desk to, Instant by) {
        return new CaseRow(
                kind,
                asked,
                to,
                openedAt,
                by,
                state,
                desk.sameDepartment(to) ? owner : null,
                decision,
                closing);
    }

    CaseRow taken(Staff by) {
        return new CaseRow(kind, asked, desk, openedAt, deadline, state, by, decision, closing);
    }

    CaseRow decided(Decision made) {
        return new CaseRow(
                kind, asked, desk, openedAt, deadline, State.DECIDED, owner, made, closing);
    }

    CaseRow closed(Closing why) {
        return new CaseRow(
                kind, asked, desk, openedAt, deadline, State.CLOSED, owner, decision, why);
    }
}
