package dk.naervaer.consent.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.testing.ApprovedJson;
import dk.naervaer.testing.TestJson;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Facts that no other service is told lie in the store for ever like all others.
class UntoldFactsTest {

    static Stream<StreamType<?>> types() {
        return Stream.of(CaseStreams.CASES, RecordStreams.RECORDS);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_version_ever_written_can_be_read_and_is_told_to_nobody(StreamType<?> type) {
        assertThat(type.told()).isFalse();
        assertThat(type.stored()).isNotEmpty();
        for (var name : type.stored()) {
            var approved = "internal/" + name;
            var fact = type.read(TestJson.mapper(), name, ApprovedJson.of(approved).text());
            if (type.forms().containsKey(name)) ApprovedJson.assertWrites(fact, approved);
        }
    }
}
