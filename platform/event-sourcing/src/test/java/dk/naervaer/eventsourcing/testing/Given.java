package dk.naervaer.eventsourcing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.eventsourcing.Decision.Accepted;
import dk.naervaer.eventsourcing.Decision.Rejected;
import java.util.List;

/// Given facts, when a command, then facts or a refusal. Prints both sides on failure.
public record Given<C, S, E, R>(Decider<C, S, E, R> decider, List<E> history) {

    @SafeVarargs
    public static <C, S, E, R> Given<C, S, E, R> given(Decider<C, S, E, R> decider, E... history) {
        return new Given<>(decider, List.of(history));
    }

    public Then<E, R> when(C command) {
        var state = decider.initial();
        for (var event : history) state = decider.evolve(state, event);
        return new Then<>(decider.decide(command, state));
    }

    public record Then<E, R>(Decision<E, R> outcome) {

        @SafeVarargs
        public final void then(E... expected) {
            assertThat(outcome).isEqualTo(new Accepted<E, R>(List.of(expected)));
        }

        public void thenNothing() {
            assertThat(outcome).isEqualTo(new Accepted<E, R>(List.of()));
        }

        public void thenRejected(R reason) {
            assertThat(outcome).isEqualTo(new Rejected<E, R>(reason));
        }
    }
}
