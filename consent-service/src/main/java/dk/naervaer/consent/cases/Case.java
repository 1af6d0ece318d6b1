package dk.naervaer.consent.cases;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.consent.cases.CaseCommand.Close;
import dk.naervaer.consent.cases.CaseCommand.Decide;
import dk.naervaer.consent.cases.CaseCommand.Move;
import dk.naervaer.consent.cases.CaseCommand.Open;
import dk.naervaer.consent.cases.CaseCommand.Take;
import dk.naervaer.consent.cases.CaseEvent.CaseClosed;
import dk.naervaer.consent.cases.CaseEvent.CaseDecided;
import dk.naervaer.consent.cases.CaseEvent.CaseMoved;
import dk.naervaer.consent.cases.CaseEvent.CaseOpened;
import dk.naervaer.consent.cases.CaseEvent.CaseTaken;
import dk.naervaer.consent.cases.CaseRejection.AlreadyDecided;
import dk.naervaer.consent.cases.CaseRejection.AlreadyOpened;
import dk.naervaer.consent.cases.CaseRejection.NothingLeft;
import dk.naervaer.consent.cases.CaseRejection.UnknownCase;
import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import org.jspecify.annotations.Nullable;

/// One consent that a clinician has to decide about, once.
public final class Case implements Decider<CaseCommand, Case.State, CaseEvent, CaseRejection> {

    /// What the facts about a case add up to.
    public sealed interface State {

        record Unknown() implements State {}

        /// @param owner null until somebody of the department takes it
        record Open(@Nullable Staff owner, Desk desk) implements State {}

        record Decided(Verdict verdict) implements State {}

        record Closed(Closing why) implements State {}
    }

    @Override
    public State initial() {
        return new State.Unknown();
    }

    @Override
    public Decision<CaseEvent, CaseRejection> decide(CaseCommand command, State state) {
        return switch (command) {
            case Open c -> open(c, state);
            case Move c -> move(c, state);
            case Take c -> take(c, state);
            case Decide c -> judge(c, state);
            case Close c -> close(c, state);
        };
    }

    private static Decision<CaseEvent, CaseRejection> open(Open c, State state) {
        return switch (state) {
            case State.Unknown _ ->
                    accept(new CaseOpened(c.kind(), c.asked(), c.desk(), c.at(), c.deadline()));
            case State.Open _, State.Decided _, State.Closed _ -> reject(new AlreadyOpened());
        };
    }

    private static Decision<CaseEvent, CaseRejection> move(Move c, State state) {
        return switch (state) {
            case State.Open open ->
                    open.desk().equals(c.desk())
                            ? accept()
                            : accept(new CaseMoved(c.desk(), c.deadline(), c.at()));
            case State.Unknown _, State.Decided _, State.Closed _ -> over(state);
        };
    }

    /// Somebody else may take it over.
    private static Decision<CaseEvent, CaseRejection> take(Take c, State state) {
        return switch (state) {
            case State.Open(var owner, _) ->
                    owner != null && owner.login().equals(c.owner().login())
                            ? accept()
                            : accept(new CaseTaken(c.owner(), c.at()));
            case State.Unknown _, State.Decided _, State.Closed _ -> over(state);
        };
    }

    private static Decision<CaseEvent, CaseRejection> judge(Decide c, State state) {
        return switch (state) {
            case State.Open _ ->
                    accept(new CaseDecided(c.verdict(), c.clinician(), c.reason(), c.at()));
            case State.Unknown _, State.Decided _, State.Closed _ -> over(state);
        };
    }

    private static Decision<CaseEvent, CaseRejection> close(Close c, State state) {
        return switch (state) {
            case State.Open _ -> accept(new CaseClosed(c.why(), c.at()));
            case State.Closed _ -> accept();
            case State.Unknown _, State.Decided _ -> over(state);
        };
    }

    private static Decision<CaseEvent, CaseRejection> over(State state) {
        return switch (state) {
            case State.Unknown _ -> reject(new UnknownCase());
            case State.Open _ -> accept();
            case State.Decided(var verdict) -> reject(new AlreadyDecided(verdict));
            case State.Closed(var why) -> reject(new NothingLeft(why));
        };
    }

    @Override
    public State evolve(State state, CaseEvent event) {
        return switch (event) {
            case CaseOpened e -> new State.Open(null, e.desk());
            case CaseMoved e -> moved(e, state);
            case CaseTaken e ->
                    state instanceof State.Open open
                            ? new State.Open(e.owner(), open.desk())
                            : state;
            case CaseDecided e -> new State.Decided(e.verdict());
            case CaseClosed e -> new State.Closed(e.why());
        };
    }

    /// In another department nobody has taken it yet.
    private static State moved(CaseMoved e, State state) {
        return state instanceof State.Open(var owner, var desk)
                ? new State.Open(desk.sameDepartment(e.desk()) ? owner : null, e.desk())
                : state;
    }
}
