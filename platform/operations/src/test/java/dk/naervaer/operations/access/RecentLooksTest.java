package dk.naervaer.operations.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.web.access.Looked;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentLooksTest {

    private static final Instant NOON = Instant.parse("2027-01-14T11:00:00Z");
    private static final UUID MAX = UUID.fromString("6f9c1d52-7c1e-4f0a-9a53-0b8f3f6f1a10");
    private static final Shown ONE = new Shown(MAX, "appointment", "1", "herlev-kardiologi");
    private static final Shown TWO = new Shown(MAX, "appointment", "2", "herlev-kardiologi");

    private final RecentLooks recent = new RecentLooks(Duration.ofMinutes(15), 3);

    @Test
    void the_same_look_within_a_quarter_is_the_same_look() {
        write(by("staff:a", ONE), NOON);
        assertThat(recent.fresh(by("staff:a", ONE, TWO), NOON.plusSeconds(899)))
                .containsExactly(TWO);
    }

    @Test
    void after_a_quarter_it_is_another_look_however_often_the_page_was_read() {
        write(by("staff:a", ONE), NOON);
        write(by("staff:a", ONE), NOON.plusSeconds(800));
        assertThat(recent.fresh(by("staff:a", ONE), NOON.plusSeconds(900))).containsExactly(ONE);
    }

    @Test
    void another_person_who_looks_or_another_purpose_is_another_look() {
        write(by("staff:a", ONE), NOON);
        assertThat(recent.fresh(by("staff:b", ONE), NOON)).containsExactly(ONE);
        var privately =
                new Looked("staff:a", "secretary", null, Set.of(), Purpose.PRIVACY, List.of(ONE));
        assertThat(recent.fresh(privately, NOON)).containsExactly(ONE);
    }

    @Test
    void what_was_not_written_is_not_remembered() {
        recent.fresh(by("staff:a", ONE), NOON);
        assertThat(recent.fresh(by("staff:a", ONE), NOON)).containsExactly(ONE);
    }

    @Test
    void what_an_answer_shows_twice_is_one_look() {
        assertThat(recent.fresh(by("staff:a", ONE, ONE), NOON)).containsExactly(ONE);
    }

    @Test
    void no_more_is_remembered_than_there_is_room_for() {
        for (int n = 0; n < 10; n++)
            write(by("staff:a", new Shown(MAX, "appointment", "" + n, null)), NOON);
        assertThat(recent.size()).isEqualTo(3);
        assertThat(recent.fresh(by("staff:a", new Shown(MAX, "appointment", "0", null)), NOON))
                .hasSize(1);
        write(by("staff:a", ONE), NOON.plusSeconds(3600));
        assertThat(recent.size()).isEqualTo(1);
    }

    private void write(Looked looked, Instant at) {
        recent.wrote(looked, recent.fresh(looked, at), at);
    }

    private static Looked by(String actor, Shown... shown) {
        return new Looked(
                actor, "secretary", "Sofie", Set.of("herlev"), Purpose.CARE, List.of(shown));
    }
}
