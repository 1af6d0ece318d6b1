package dk.naervaer.eventsourcing.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.eventsourcing.store.StreamType;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// With the one example of a door that stands in docs/events.
class CorpusTest {

    sealed interface Closing permits Closed {}

    record Closed(Instant at, UUID consentId, UUID relativeId, long version) implements Closing {}

    static final StreamType<Closing> DOORS = StreamType.of("door", "invitations", Closing.class);

    @Test
    void what_has_its_example_and_can_be_read_is_accepted() {
        assertThatCode(() -> Corpus.assertReadable(DOORS.event("door-closed.v1", Closed.class)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_example_that_nobody_can_read_is_refused() {
        assertThatThrownBy(() -> Corpus.assertReadable(DOORS.event("door-shut.v1", Closed.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("door-closed.v1");
    }

    @Test
    void a_version_whose_example_was_deleted_is_refused() {
        var grown =
                DOORS.event("door-closed.v1", Closed.class)
                        .upcast("door-slammed.v1", "door-closed.v1", old -> old);
        assertThatThrownBy(() -> Corpus.assertReadable(grown))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("door-slammed.v1");
    }

    @Test
    void an_example_that_is_read_as_something_less_is_refused() {
        var less = StreamType.of("door", "invitations", Lesser.class);
        assertThatThrownBy(() -> Corpus.assertReadable(less.event("door-closed.v1", Half.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("docs/events/door-closed.v1.json");
    }

    sealed interface Lesser permits Half {}

    record Half(UUID consentId) implements Lesser {}
}
