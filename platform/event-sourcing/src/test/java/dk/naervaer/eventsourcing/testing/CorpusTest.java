package dk.naervaer.eventsourcing.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.eventsourcing.store.StreamType;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// With the two examples of a door that stand in docs/events.
class CorpusTest {

    sealed interface Closing permits Closed, Shut {}

    record Closed(Instant at, UUID consentId, UUID relativeId, long version) implements Closing {}

    record Shut(Instant at, UUID consentId, UUID relativeId, long version, Instant pausedAt)
            implements Closing {}

    @Test
    void what_has_its_example_and_can_be_read_is_accepted() {
        assertThatCode(() -> Corpus.assertReadable(doors("door-shut.v1")))
                .doesNotThrowAnyException();
    }

    @Test
    void an_example_that_nobody_can_read_is_refused() {
        assertThatThrownBy(() -> Corpus.assertReadable(doors("door-slammed.v1")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("door-shut.v1");
    }

    @Test
    void a_version_whose_example_was_deleted_is_refused() {
        var grown = doors("door-shut.v1").upcast("door-slammed.v1", "door-closed.v1", old -> old);
        assertThatThrownBy(() -> Corpus.assertReadable(grown))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("door-slammed.v1");
    }

    @Test
    void an_example_that_is_read_as_something_less_is_refused() {
        var less =
                StreamType.of("door", "invitations", Lesser.class)
                        .event("door-closed.v1", Half.class)
                        .event("door-shut.v1", Other.class);
        assertThatThrownBy(() -> Corpus.assertReadable(less))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("docs/events/door-closed.v1.json");
    }

    private static StreamType<Closing> doors(String shut) {
        return StreamType.of("door", "invitations", Closing.class)
                .event("door-closed.v1", Closed.class)
                .event(shut, Shut.class);
    }

    sealed interface Lesser permits Half, Other {}

    record Half(UUID consentId) implements Lesser {}

    record Other(UUID consentId) implements Lesser {}
}
