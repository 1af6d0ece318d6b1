package dk.naervaer.booking.intake.hl7v2.mllp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.intake.hl7v2.mllp.MllpFrames.Frame;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpFrames.Noise;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpFrames.TooLong;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpFrames.Whole;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MllpFramesTest {

    private static final int LONGEST = 10_000;

    private final MllpFrames frames = new MllpFrames(LONGEST);

    @Test
    void a_message_is_found_however_it_is_cut() {
        var bytes = MllpFrames.framed(Buffer.buffer("MSH|one")).getBytes();
        for (int cut = 0; cut <= bytes.length; cut++) {
            var found = new ArrayList<Frame>();
            found.addAll(frames.found(part(bytes, 0, cut)));
            found.addAll(frames.found(part(bytes, cut, bytes.length)));
            assertThat(texts(found)).containsExactly("MSH|one");
            assertThat(frames.isOpen()).isFalse();
        }
    }

    @Test
    void several_messages_come_in_one_packet_in_their_order() {
        assertThat(texts(found("\u000bone\u001c\r\r\n\u000btwo\u001c\r\u000bthr")))
                .containsExactly("one", "two");
        assertThat(frames.isOpen()).isTrue();
        assertThat(texts(found("ee\u001c\r"))).containsExactly("three");
    }

    @Test
    void only_the_end_and_a_return_end_a_message() {
        assertThat(texts(found("\u000bo\u001cn\re\u001c\u001c\r")))
                .containsExactly("o\u001cn\re\u001c");
    }

    @Test
    void a_message_of_the_longest_length_is_whole_and_a_longer_one_is_known_by_its_beginning() {
        assertThat(texts(found("\u000b" + "x".repeat(LONGEST) + "\u001c\r")))
                .containsExactly("x".repeat(LONGEST));
        var found = found("\u000bMSH|" + "x".repeat(2 * LONGEST) + "\u001c\r\u000bnext\u001c\r");
        assertThat(found).hasSize(2);
        assertThat(found.getFirst())
                .isInstanceOfSatisfying(
                        TooLong.class,
                        frame ->
                                assertThat(frame.beginning().toString(US_ASCII))
                                        .startsWith("MSH|xx"));
        assertThat(texts(found.subList(1, 2))).containsExactly("next");
    }

    @Test
    void whoever_speaks_something_else_makes_noise() {
        assertThat(found("GET / HTTP/1.1\r\n")).containsExactly(new Noise());
        assertThat(found("\u000bone\u001c\rrest")).hasSize(2).last().isEqualTo(new Noise());
    }

    private List<Frame> found(String text) {
        return frames.found(text.getBytes(US_ASCII));
    }

    private static List<String> texts(List<Frame> found) {
        return found.stream().map(frame -> ((Whole) frame).message().toString(US_ASCII)).toList();
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
