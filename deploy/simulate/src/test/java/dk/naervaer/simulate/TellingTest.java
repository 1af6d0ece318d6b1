package dk.naervaer.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.simulate.day.Channel;
import dk.naervaer.simulate.day.Day;
import dk.naervaer.simulate.day.Message;
import dk.naervaer.simulate.send.Answer;
import dk.naervaer.simulate.send.Door;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final List<Message> SAID =
            Day.of(
                    LocalDate.of(2027, 1, 14),
                    200,
                    7,
                    List.of(Channel.FHIR, Channel.MLLP),
                    10,
                    Instant.parse("2026-12-01T08:00:00Z"));
    private static final Set<Message> OVER_MLLP =
            SAID.stream()
                    .filter(one -> one.channel() == Channel.MLLP)
                    .collect(Collectors.toUnmodifiableSet());
    // Six workers, eight tries each.
    private static final int MOST_TRIES = 6 * 8;

    private final AtomicInteger tries = new AtomicInteger();

    /// A door that takes everything.
    record Open() implements Door {

        @Override
        public int most() {
            return 10;
        }

        @Override
        public List<Answer> send(List<Message> messages) {
            return Collections.nCopies(messages.size(), Answer.TAKEN);
        }
    }

    @Test
    void a_channel_whose_door_nobody_opens_is_given_up_and_the_others_go_on() throws Exception {
        var told =
                tell(channel -> {
                    if (channel == Channel.MLLP) throw shut();
                    return new Open();
                });
        assertThat(told.unsent()).isEqualTo(OVER_MLLP);
        assertThat(told.lost()).isEmpty();
        assertThat(told.answered()).isEqualTo(SAID.size() - OVER_MLLP.size());
        assertThat(tries).hasValueLessThanOrEqualTo(MOST_TRIES);
    }

    @Test
    void a_door_that_opens_after_some_tries_is_used() throws Exception {
        var told =
                tell(channel -> {
                    if (channel == Channel.MLLP && tries.get() < 7) throw shut();
                    return new Open();
                });
        assertThat(told.unsent()).isEmpty();
        assertThat(told.answered()).isEqualTo(SAID.size());
    }

    @Test
    void a_connection_that_breaks_costs_its_message_only() throws Exception {
        var told =
                tell(channel -> {
                    if (channel == Channel.MLLP) throw new IOException("It breaks");
                    return new Open();
                });
        assertThat(told.unsent()).isEmpty();
        assertThat(told.lost()).isEqualTo(OVER_MLLP);
    }

    @Test
    void what_is_not_sent_is_said_once_for_its_channel_and_the_day_has_failed() {
        var report =
                new Report(new Telling.Result(9, 9, Set.of(), Set.of(), OVER_MLLP), 1, Map.of());
        assertThat(report.agrees()).isFalse();
        assertThat(report.lines())
                .filteredOn(line -> line.contains("MLLP"))
                .containsExactly(
                        "  MLLP was given up, since nobody opens: %d messages are not sent"
                                .formatted(OVER_MLLP.size()));
        assertThat(new Report(new Telling.Result(9, 9, Set.of(), Set.of(), Set.of()), 1, Map.of()))
                .extracting(Report::agrees)
                .isEqualTo(true);
    }

    private Telling.Result tell(Telling.Doors doors) throws InterruptedException {
        Telling.Doors counted =
                channel -> {
                    if (channel == Channel.MLLP) tries.incrementAndGet();
                    return doors.open(channel);
                };
        return new Telling(counted, Duration.ZERO).tell(SAID);
    }

    private static ConnectException shut() {
        return new ConnectException("Connection refused");
    }
}
