package dk.naervaer.booking.intake.cloudevents;

import static dk.naervaer.booking.intake.Mutilation.SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.Mutilation;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/// Whatever somebody sends as an event, it is understood or refused, and nothing of it is told
/// back.
class FuzzTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CloudEventsDialect DIALECT = new CloudEventsDialect();
    private static final RegisteredEpj EPJ = new RegisteredEpj(EpjExamples.EPJ);
    private static final Events EVENTS = new Events();
    private static final String FAMILY = "Qvistgaardsen";

    private static final List<String> SAMPLES =
            Stream.of(EVENTS.booked(), EVENTS.moved(), EVENTS.cancelled(), Events.died())
                    .map(event ->
                            event.replace(Events.CPR, SECRET)
                                    .replace("Lauridsen", FAMILY)
                                    .replace("Magnus Test", FAMILY))
                    .toList();

    private static final List<String> SIGNS =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "\"",
                    "\\",
                    "\\u0000",
                    "\\ud800",
                    "\u0000",
                    "æ",
                    "\uD83D\uDE00",
                    "null",
                    "true",
                    "-0",
                    "1e999",
                    "NaN",
                    "//",
                    "\"data\":",
                    "2027-10-31T02:30:00+02:00",
                    "2027-03-28T02:30:00",
                    "+999999999-12-31T23:59:59Z",
                    "24:00",
                    "\"" + SECRET + "\"");

    @Property(tries = 2_000)
    void any_bytes_are_understood_or_refused(@ForAll byte[] bytes) {
        hear(bytes);
    }

    @Property(tries = 4_000)
    void an_event_with_a_torn_or_foreign_piece_is_understood_or_refused(
            @ForAll("samples") String sample,
            @ForAll int at,
            @ForAll int length,
            @ForAll("hostile") String piece) {
        int from = Math.floorMod(at, sample.length());
        int to = Math.min(sample.length(), from + Math.floorMod(length, 40));
        hear((sample.substring(0, from) + piece + sample.substring(to)).getBytes(UTF_8));
    }

    @Property(tries = 4_000)
    void a_mutilated_event_is_understood_or_refused(
            @ForAll("samples") String sample, @ForAll @Size(min = 1, max = 4) List<Integer> seeds)
            throws JsonProcessingException {
        var root = JSON.readTree(sample);
        for (int seed : seeds) Mutilation.of(root, new Random(seed));
        hear(JSON.writeValueAsBytes(root));
    }

    @Property(tries = 2_000)
    void a_time_with_anything_in_it_is_understood_or_refused(
            @ForAll("hostile") String text, @ForAll boolean start) throws JsonProcessingException {
        var old = start ? "2027-01-15T09:00:00+01:00" : "2026-11-20T08";
        hear(SAMPLES.getFirst().replace(old, text).getBytes(UTF_8));
    }

    @Provide
    Arbitrary<String> samples() {
        return Arbitraries.of(SAMPLES);
    }

    /// Signs that mean something, in numbers that nobody expects.
    @Provide
    Arbitrary<String> hostile() {
        var piece = Arbitraries.oneOf(Arbitraries.of(SIGNS), Arbitraries.strings().ofMaxLength(8));
        var many = piece.flatMap(text -> Arbitraries.of(1, 1, 1, 3, 50, 2_000).map(text::repeat));
        return many.list().ofMaxSize(6).map(all -> String.join("", all));
    }

    private static void hear(byte[] event) {
        DIALECT.recognises(event);
        try {
            assertThat(DIALECT.understand(EPJ, event)).isNotNull();
        } catch (RefusedMessage refused) {
            assertThat(refused.problem().toString()).doesNotContain(SECRET, FAMILY);
        }
    }
}
