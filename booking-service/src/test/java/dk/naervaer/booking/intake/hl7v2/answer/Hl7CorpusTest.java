package dk.naervaer.booking.intake.hl7v2.answer;

import static dk.naervaer.booking.intake.Overheard.assertNothingIsToldOf;
import static dk.naervaer.booking.intake.Overheard.assertSoon;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.naervaer.booking.intake.Overheard;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.hl7v2.Header;
import dk.naervaer.booking.intake.hl7v2.Hearing;
import dk.naervaer.web.error.Problem;
import java.time.ZonedDateTime;

/// Every kept HL7 message is understood or refused, soon, and can be answered; with `JAZZER_FUZZ=1`
/// others are sought.
class Hl7CorpusTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-12-01T08:15:01Z");

    @FuzzTest(maxDuration = "5m")
    void any_message_is_understood_or_refused(byte[] message) {
        long begun = Overheard.now();
        Hearing.DIALECT.recognises(message);
        try {
            assertThat(Hearing.DIALECT.understand(Hearing.EPJ, message)).isNotNull();
        } catch (RefusedMessage refused) {
            assertNothingIsToldOf(message, refused.problem().toString());
            assertOneAnswer(refused.problem(), message);
        }
        assertSoon(begun);
    }

    /// Of its header the sender hears what it wrote; of the rest nothing.
    private static void assertOneAnswer(Problem problem, byte[] message) {
        var header = Header.of(message);
        if (header.isEmpty()) return;
        var answer =
                new Acknowledgement(header.get(), null).text(Hearing.reply(problem), NOW, "OWN");
        answer.ifPresent(text -> {
            assertThat(text).hasSizeLessThan(10_000);
            var begins = "MSA" + header.get().separator();
            assertThat(text.split("\r")).filteredOn(line -> line.startsWith(begins)).hasSize(1);
        });
    }
}
