package dk.naervaer.simulate.day;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.simulate.day.Message.Kind;
import dk.naervaer.simulate.day.Standing.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    static final Standing PHYSICAL =
            new Standing(
                    1,
                    "99990000000101",
                    Instant.parse("2027-01-14T09:00:00Z"),
                    30,
                    false,
                    State.BOOKED);

    @Test
    void what_was_said_last_stands() {
        var cancelled = said(2, Channel.HL7, PHYSICAL.with(State.CANCELLED));
        var booked = said(1, Channel.FHIR, PHYSICAL);
        assertThat(Ledger.of(List.of(cancelled, booked)).get("A"))
                .isEqualTo(PHYSICAL.with(State.CANCELLED));
    }

    @Test
    void a_language_that_does_not_tell_a_part_leaves_it_as_it_was() {
        var video = said(1, Channel.EVENTS, PHYSICAL.with(true));
        var later = said(2, Channel.MLLP, PHYSICAL.with(false));
        assertThat(Ledger.of(List.of(video, later))).containsEntry("A", PHYSICAL.with(true));
        assertThat(Ledger.of(List.of(said(1, Channel.MLLP, PHYSICAL.with(true)))))
                .containsEntry("A", PHYSICAL);
    }

    static Message said(int second, Channel channel, Standing standing) {
        return new Message(
                second,
                channel,
                "A",
                Kind.BOOKED,
                Instant.parse("2026-12-01T08:00:00Z").plusSeconds(second),
                standing);
    }
}
