package dk.naervaer.booking.intake.hl7v2.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.hl7v2.Header;
import dk.naervaer.booking.intake.hl7v2.Hearing;
import dk.naervaer.booking.intake.hl7v2.Siu;
import dk.naervaer.web.error.Problem;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever somebody sends, it is understood or refused, soon, and nothing of it is told back.
class FuzzTest {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-12-01T08:15:01Z");

    /// What stands in the messages and must not stand in an answer.
    private static final String SECRET = "Qvistgaardsen";

    private static final List<String> SIGNS =
            List.of(
                    "|",
                    "^",
                    "~",
                    "\\",
                    "&",
                    "\r",
                    "\n",
                    "\"\"",
                    "\\T\\",
                    "\\X0D\\",
                    "\\.br\\",
                    "\\H\\",
                    "\\Zxx\\",
                    "\u0000",
                    "\u000b",
                    "\u001c\r",
                    "æ",
                    "\uD83D\uDE00",
                    "MSH|",
                    "PID|",
                    "20271031023000",
                    "99999999999999",
                    "-1",
                    "1e9",
                    "ISO",
                    "CPR");

    private static final List<String> SAMPLES =
            Stream.of("S12-booked", "S13-moved", "S15-cancelled", "S26-noshow")
                    .map(name ->
                            Siu.sample(name)
                                    .with("PID", 3, SECRET + "^^^CPR")
                                    .with("PID", 5, SECRET + "^" + SECRET)
                                    .text())
                    .toList();

    @Property(tries = 2_000)
    void any_bytes_are_understood_or_refused(@ForAll byte[] bytes) {
        hear(bytes);
    }

    @Property(tries = 2_000)
    void any_text_after_a_header_is_understood_or_refused(@ForAll("hostile") String text) {
        hear(("MSH|^~\\&|A|B|C|D|20261201081500||SIU^S12|M1|P|2.5.1\r" + text).getBytes(UTF_8));
    }

    @Property(tries = 4_000)
    void a_message_with_a_torn_or_foreign_piece_is_understood_or_refused(
            @ForAll("samples") String sample,
            @ForAll int at,
            @ForAll int length,
            @ForAll("hostile") String piece) {
        int from = Math.floorMod(at, sample.length());
        int to = Math.min(sample.length(), from + Math.floorMod(length, 40));
        hear((sample.substring(0, from) + piece + sample.substring(to)).getBytes(UTF_8));
    }

    @Property(tries = 1_000)
    void a_field_with_anything_in_it_is_understood_or_refused(
            @ForAll("fields") String field, @ForAll("hostile") String text) {
        var place = field.split("-", -1);
        hear(Siu.booked().with(place[0], Integer.parseInt(place[1]), SECRET + text).bytes());
    }

    @Provide
    Arbitrary<String> samples() {
        return Arbitraries.of(SAMPLES);
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(
                "MSH-7", "MSH-18", "SCH-1", "SCH-2", "SCH-6", "SCH-9", "SCH-10", "SCH-11", "SCH-25",
                "PID-3", "PID-5", "PID-30", "PV1-3", "AIS-3", "AIS-4", "AIS-7", "AIL-3");
    }

    /// Signs that mean something, in numbers that nobody expects.
    @Provide
    Arbitrary<String> hostile() {
        var piece = Arbitraries.oneOf(Arbitraries.of(SIGNS), Arbitraries.strings().ofMaxLength(8));
        var many = piece.flatMap(text -> Arbitraries.of(1, 1, 1, 3, 50, 2_000).map(text::repeat));
        return many.list().ofMaxSize(12).map(all -> String.join("", all));
    }

    private static void hear(byte[] message) {
        long begun = System.nanoTime();
        try {
            assertThat(Hearing.DIALECT.understand(Hearing.EPJ, message)).isNotNull();
        } catch (RefusedMessage refused) {
            assertThatNothingIsTold(refused.problem(), message);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
    }

    private static void assertThatNothingIsTold(Problem problem, byte[] message) {
        assertThat(problem.toString()).doesNotContain(SECRET);
        var header = Header.of(message);
        if (header.isEmpty()) return;
        var answer =
                new Acknowledgement(header.get(), null).text(Hearing.reply(problem), NOW, "OWN");
        answer.ifPresent(text -> {
            assertThat(text).hasSizeLessThan(10_000);
            assertThat(
                            text.lines()
                                    .filter(line ->
                                            line.startsWith("MSA" + header.get().separator())))
                    .hasSize(1);
        });
    }
}
