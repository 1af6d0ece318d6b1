package dk.naervaer.bench;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.eventsourcing.Projection;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An aggregate of the bench's own, whose one fact weighs as much as a real one: about 500 bytes,
/// two sealed values among them.
final class Trial implements Decider<Trial.Book, Trial.State, Trial.Fact, Trial.Taken> {

    static final StreamType<Fact> TRIALS =
            StreamType.of("trial", "appointments", Fact.class)
                    .event("trial-booked.v1", Booked.class);

    static final String LIST = "trial_list";

    /// The trials, each as it was booked.
    static final class Listed implements Projection<Fact, Booked> {

        @Override
        public String name() {
            return LIST;
        }

        @Override
        public Booked evolve(@Nullable Booked row, Fact fact) {
            return switch (fact) {
                case Booked booked -> booked;
            };
        }
    }

    record Book(PersonId person, SealedValue name, SealedValue phone, String unit, Instant from) {}

    /// What can have happened.
    sealed interface Fact {}

    record Booked(PersonId person, SealedValue name, SealedValue phone, String unit, Instant from)
            implements Fact {}

    /// The refusal.
    record Taken() {}

    /// How a trial stands.
    enum State {
        FREE,
        BOOKED
    }

    @Override
    public State initial() {
        return State.FREE;
    }

    @Override
    public Decision<Fact, Taken> decide(Book c, State state) {
        return switch (state) {
            case FREE -> accept(new Booked(c.person(), c.name(), c.phone(), c.unit(), c.from()));
            case BOOKED -> reject(new Taken());
        };
    }

    @Override
    public State evolve(State state, Fact fact) {
        return State.BOOKED;
    }
}
