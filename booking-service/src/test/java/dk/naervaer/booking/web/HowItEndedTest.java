package dk.naervaer.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.Alone;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.heard.Invited;
import dk.naervaer.booking.heard.Invited.Answer;
import dk.naervaer.booking.heard.Invited.Delivery;
import dk.naervaer.booking.heard.Invited.State;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HowItEndedTest {

    private static final PersonId MAX = new PersonId(new UUID(0, 1));
    private static final SealedValue NAME =
            new SealedValue(MAX + "/identity/1", "AQIDBAUGBwgJCgsMDQ4PEA==", "bmFtZQ==");

    @Test
    void a_relative_who_was_in_leaves_nobody_alone() {
        assertThat(HowItEnded.alone(Outcome.HELD, true, List.of())).isNull();
    }

    @Test
    void what_was_not_held_says_so_whoever_was_there() {
        assertThat(HowItEnded.alone(Outcome.NO_SHOW, true, List.of())).isEqualTo(Alone.NOT_HELD);
        assertThat(HowItEnded.alone(Outcome.UNANSWERED, false, List.of()))
                .isEqualTo(Alone.NOT_HELD);
        assertThat(HowItEnded.alone(Outcome.TECHNICAL_FAILURE, true, List.of()))
                .isEqualTo(Alone.TECHNICAL_FAILURE);
    }

    @Test
    void the_most_telling_of_several_reasons_is_given() {
        var waiting = invited(State.WAITING, null, null, false);
        var away = invited(State.ISSUED, Answer.ACCEPTED, Delivery.ACCEPTED, false);
        var unreached = invited(State.ISSUED, null, Delivery.REJECTED, false);
        var declined = invited(State.ISSUED, Answer.DECLINED, Delivery.ACCEPTED, false);
        assertThat(held(declined, unreached, away, waiting)).isEqualTo(Alone.NOT_ADMITTED);
        assertThat(held(declined, unreached, away)).isEqualTo(Alone.DID_NOT_COME);
        assertThat(held(declined, unreached)).isEqualTo(Alone.NOT_REACHED);
        assertThat(held(declined)).isEqualTo(Alone.DECLINED);
        assertThat(held()).isEqualTo(Alone.NOBODY_INVITED);
    }

    @Test
    void who_is_only_told_was_never_to_come() {
        assertThat(held(invited(State.ISSUED, null, Delivery.ACCEPTED, true)))
                .isEqualTo(Alone.NOBODY_INVITED);
    }

    private static @Nullable Alone held(Invited... invited) {
        return HowItEnded.alone(Outcome.HELD, false, List.of(invited));
    }

    private static Invited invited(
            State state, @Nullable Answer answer, @Nullable Delivery message, boolean told) {
        return new Invited(
                new UUID(0, 2),
                new UUID(0, 3),
                new UUID(0, 4),
                MAX,
                NAME,
                NAME,
                null,
                state,
                false,
                answer,
                message,
                Instant.EPOCH,
                told,
                null,
                null,
                false);
    }
}
