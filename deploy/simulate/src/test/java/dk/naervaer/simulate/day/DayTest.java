package dk.naervaer.simulate.day;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.simulate.day.Message.Kind;
import dk.naervaer.simulate.day.Standing.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DayTest {

    static final LocalDate DATE = LocalDate.of(2027, 1, 14);
    static final Instant BEGIN = Instant.parse("2026-12-01T08:00:00Z");

    private final List<Message> said = day(300, 7);

    @Test
    void a_seed_says_the_same_thing_each_time() {
        assertThat(day(300, 7)).isEqualTo(said);
        assertThat(day(300, 8)).isNotEqualTo(said);
        assertThat(Day.deliveries(said, 7)).isEqualTo(Day.deliveries(said, 7));
    }

    @Test
    void every_visit_is_booked_first_and_no_two_things_are_said_at_once() {
        assertThat(said.stream().map(Message::subject).distinct()).hasSize(300);
        assertThat(said.stream().map(Message::toldAt)).doesNotHaveDuplicates().isSorted();
        var first = said.stream().collect(Collectors.toMap(Message::subject, m -> m, (a, _) -> a));
        assertThat(first.values()).allMatch(message -> message.kind() == Kind.BOOKED);
    }

    @Test
    void a_day_has_everything_that_can_happen_in_it() {
        assertThat(said).extracting(Message::kind).contains(Kind.values());
        assertThat(said).extracting(Message::channel).contains(Channel.values());
        assertThat(Ledger.of(said).values()).extracting(Standing::state).contains(State.values());
    }

    @Test
    void everything_arrives_some_of_it_twice_and_some_of_it_late() {
        var arriving = Day.deliveries(said, 7);
        assertThat(new HashSet<>(arriving)).isEqualTo(new HashSet<>(said));
        assertThat(arriving.size()).isGreaterThan(said.size());
        assertThat(arriving.stream().map(Message::toldAt).toList())
                .isNotEqualTo(arriving.stream().map(Message::toldAt).sorted().toList());
    }

    @Test
    void in_whatever_order_it_arrives_it_comes_to_the_same() {
        assertThat(Ledger.of(Day.deliveries(said, 7))).isEqualTo(Ledger.of(said));
    }

    static List<Message> day(int visits, long seed) {
        return Day.of(DATE, visits, seed, List.of(Channel.values()), 20, BEGIN);
    }
}
