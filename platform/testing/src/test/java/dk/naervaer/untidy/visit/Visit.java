package dk.naervaer.untidy.visit;

import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.untidy.stay.Stay;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.Assertions;

/// An aggregate that knows too much.
public final class Visit implements Decider<Visit.Word, Visit.Word, Visit.Word, Visit.Word> {

    /// Everything in one.
    public record Word(Keyring keys, Stay stay) {}

    static Instant reads_the_clock() {
        return Instant.now();
    }

    static Instant reads_an_injected_clock(Clock clock) {
        return clock.instant();
    }

    static UUID rolls_an_id() {
        return UUID.randomUUID();
    }

    static int rolls_dice() {
        return new Random(1).nextInt();
    }

    static void knows_a_library() {
        Assertions.assertThat(true).isTrue();
    }
}
