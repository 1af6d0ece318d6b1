package dk.naervaer.booking.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.hl7v2.Hearing;
import dk.naervaer.booking.intake.hl7v2.Siu;
import dk.naervaer.booking.integration.Reading.Tried;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private final Reading reading = new Reading(List.of(Hearing.DIALECT));

    /// Empty is the charset of the EPJ.
    @ParameterizedTest
    @ValueSource(strings = {"", "8859/1", "UNICODE UTF-8"})
    void a_message_is_tried_in_the_charset_it_names(String charset) {
        var tried = tried(named("Åge").with("MSH", 18, charset));
        assertThat(tried.faults()).isEmpty();
        assertThat(tried.tellings())
                .extracting(told -> Objects.requireNonNull(told.patient()).given())
                .containsExactly("Åge");
    }

    @Test
    void what_its_charset_cannot_write_is_told_with_the_place() {
        var tried = tried(named("Łukasz").with("MSH", 18, "8859/1"));
        assertThat(tried.understood()).isEmpty();
        assertThat(tried.faults()).extracting(fault -> fault.field()).containsExactly("MSH-18");
    }

    private Tried tried(Siu message) {
        return reading.read(EpjExamples.OPEN, message.text()).orElseThrow();
    }

    private static Siu named(String given) {
        return Siu.booked().with("PID", 5, "Lauridsen^" + given);
    }
}
