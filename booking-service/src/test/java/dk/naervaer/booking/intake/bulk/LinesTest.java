package dk.naervaer.booking.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void lines_are_numbered_as_they_stand_and_blank_ones_passed_over() throws IOException {
        var lines = all("one\n\n \r\ntwo\r\nthree");
        assertThat(lines).extracting(Lines.Line::number).containsExactly(1L, 4L, 5L);
        assertThat(lines)
                .extracting(line -> line.text().toString(UTF_8).strip())
                .containsExactly("one", "two", "three");
        assertThat(all("")).isEmpty();
        assertThat(all("\n\n")).isEmpty();
    }

    @Test
    void a_line_may_come_in_pieces() throws IOException {
        var text = "x".repeat(200_000);
        var lines = all(text + "\n" + text);
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.text().getBytes()).hasSize(200_000);
                    assertThat(line.tooLong()).isFalse();
                });
    }

    @Test
    void of_a_line_that_is_too_long_no_more_is_held_than_a_line_may_have() throws IOException {
        var lines = all("x".repeat(Lines.LONGEST + 1) + "\nnext\n" + "y".repeat(Lines.LONGEST));
        assertThat(lines).extracting(Lines.Line::tooLong).containsExactly(true, false, false);
        assertThat(lines.getFirst().text().getBytes()).hasSize(Lines.LONGEST);
        assertThat(lines.get(1).text().toString(UTF_8)).isEqualTo("next");
    }

    @Test
    void a_body_without_end_is_given_up() {
        var endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return '\n';
                    }
                };
        assertThatThrownBy(() -> new Lines(endless, 10_000_000).next())
                .isInstanceOf(IOException.class)
                .hasMessage("The body is too long");
    }

    private static List<Lines.Line> all(String body) throws IOException {
        var lines = new Lines(new ByteArrayInputStream(body.getBytes(UTF_8)), Long.MAX_VALUE);
        var all = new ArrayList<Lines.Line>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) all.add(line.get());
        return all;
    }
}
