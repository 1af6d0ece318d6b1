package dk.naervaer.booking.unit;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.booking.unit.UnitCommand.AdoptPractices;
import dk.naervaer.booking.unit.UnitCommand.AgreePractice;
import dk.naervaer.booking.unit.UnitCommand.Register;
import dk.naervaer.booking.unit.UnitCommand.RevokePractice;
import dk.naervaer.booking.unit.UnitEvent.UnitPracticeAgreed;
import dk.naervaer.booking.unit.UnitEvent.UnitRegistered;
import dk.naervaer.booking.unit.UnitRejection.NoPeriod;
import dk.naervaer.booking.unit.UnitRejection.NothingToRevoke;
import dk.naervaer.booking.unit.UnitRejection.PracticeOfThePast;
import dk.naervaer.booking.unit.UnitRejection.UnknownType;
import dk.naervaer.booking.unit.UnitRejection.UnknownUnit;
import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A region, hospital or department through its mergers and moves, and how it works with
/// consultations at a distance.
public final class Unit implements Decider<UnitCommand, Unit.State, UnitEvent, UnitRejection> {

    private static final Set<String> TYPES = Set.of("region", "hospital", "department");

    public sealed interface State {
        record Unknown() implements State {}

        /// @param agreed empty until somebody has said how it works
        record Registered(UnitRegistered as, Optional<UnitPracticeAgreed> agreed) implements State {

            private List<DatedPractice> practices() {
                return agreed.map(UnitPracticeAgreed::practices).orElse(List.of());
            }

            private boolean beginsOn(LocalDate from) {
                return practices().stream().anyMatch(one -> one.from().equals(from));
            }

            private UnitPracticeAgreed without(LocalDate from) {
                var rest = practices().stream().filter(one -> !one.from().equals(from));
                return new UnitPracticeAgreed(as.id(), rest.toList());
            }

            private UnitPracticeAgreed with(DatedPractice one) {
                var all = new ArrayList<>(without(one.from()).practices());
                all.add(one);
                return new UnitPracticeAgreed(as.id(), all);
            }
        }
    }

    @Override
    public State initial() {
        return new State.Unknown();
    }

    @Override
    public Decision<UnitEvent, UnitRejection> decide(UnitCommand command, State state) {
        return switch (command) {
            case Register c -> register(c, state);
            case AdoptPractices c -> adopt(c, state);
            case AgreePractice c -> agree(c, state);
            case RevokePractice c -> revoke(c, state);
        };
    }

    private static Decision<UnitEvent, UnitRejection> register(Register c, State state) {
        if (!TYPES.contains(c.type())) return reject(new UnknownType(c.type()));
        if (c.periods().isEmpty()) return reject(new NoPeriod());
        var wished = new UnitRegistered(c.id(), c.type(), c.periods());
        return switch (state) {
            case State.Unknown _ -> accept(wished);
            case State.Registered(var known, _) -> known.equals(wished) ? accept() : accept(wished);
        };
    }

    private static Decision<UnitEvent, UnitRejection> adopt(AdoptPractices c, State state) {
        return switch (state) {
            case State.Unknown _ -> reject(new UnknownUnit(c.unit()));
            case State.Registered(_, var agreed) when agreed.isPresent() -> accept();
            case State.Registered _ -> accept(new UnitPracticeAgreed(c.unit(), c.practices()));
        };
    }

    private static Decision<UnitEvent, UnitRejection> agree(AgreePractice c, State state) {
        var wished = new DatedPractice(c.from(), c.practice());
        return switch (state) {
            case State.Unknown _ -> reject(new UnknownUnit(c.unit()));
            case State.Registered known when known.practices().contains(wished) -> accept();
            case State.Registered _ when c.from().isBefore(c.today()) ->
                    reject(new PracticeOfThePast(c.from()));
            case State.Registered known -> accept(known.with(wished));
        };
    }

    private static Decision<UnitEvent, UnitRejection> revoke(RevokePractice c, State state) {
        return switch (state) {
            case State.Unknown _ -> reject(new UnknownUnit(c.unit()));
            case State.Registered known when !known.beginsOn(c.from()) ->
                    reject(new NothingToRevoke(c.from()));
            case State.Registered _ when c.from().isBefore(c.today()) ->
                    reject(new PracticeOfThePast(c.from()));
            case State.Registered known -> accept(known.without(c.from()));
        };
    }

    @Override
    public State evolve(State state, UnitEvent event) {
        return switch (event) {
            case UnitRegistered registered ->
                    switch (state) {
                        case State.Unknown _ -> new State.Registered(registered, Optional.empty());
                        case State.Registered(_, var agreed) ->
                                new State.Registered(registered, agreed);
                    };
            case UnitPracticeAgreed agreed ->
                    switch (state) {
                        case State.Unknown unknown -> unknown;
                        case State.Registered(var as, _) ->
                                new State.Registered(as, Optional.of(agreed));
                    };
        };
    }
}
