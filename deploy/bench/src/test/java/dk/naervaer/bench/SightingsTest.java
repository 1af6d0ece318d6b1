package dk.naervaer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SightingsTest {

    static final long MILLI = 1_000_000;

    final Sightings sightings = new Sightings(2);

    @Test
    void a_change_is_unseen_from_its_answer_until_the_page_shows_it() {
        make(0, 10);
        sightings.seen(0, 35 * MILLI);
        sightings.seen(0, 90 * MILLI);
        make(1, 100);
        sightings.seen(1, 140 * MILLI);
        assertThat(sightings.millis(200 * MILLI)).containsExactly(20, 35);
        assertThat(sightings.millisFromBegin(200 * MILLI)).containsExactly(25, 40);
    }

    @Test
    void what_the_page_shows_before_the_answer_was_never_unseen() {
        make(0, 10);
        make(1, 20);
        sightings.seen(0, 12 * MILLI);
        sightings.seen(1, 26 * MILLI);
        assertThat(sightings.millis(200 * MILLI)).containsExactly(0, 1);
    }

    @Test
    void what_is_never_seen_is_unseen_until_the_end() {
        make(0, 10);
        make(1, 20);
        sightings.seen(1, 26 * MILLI);
        assertThat(sightings.awaited()).containsExactly(0);
        assertThat(sightings.millis(515 * MILLI)).containsExactly(500, 1);
    }

    @Test
    void nobody_waits_for_what_has_not_begun() {
        assertThat(sightings.awaited()).isEmpty();
    }

    /// Answered five milliseconds after it began.
    private void make(int n, long begun) {
        sightings.begun(n, begun * MILLI);
        sightings.answered(n, (begun + 5) * MILLI);
    }
}
