package dk.naervaer.booking.intake.fhir.format;

import static dk.naervaer.booking.intake.Mutilation.SECRET;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.Mutilation;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.fhir.reading.Dialects;
import dk.naervaer.booking.intake.fhir.reading.FhirDialect;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HostileTest {

    private static final List<String> SAMPLES =
            List.of("booked", "moved", "cancelled", "video-with-relative");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FhirDialect DIALECT = Dialects.fhir();
    private static final RegisteredEpj EPJ = new RegisteredEpj(EpjExamples.EPJ);

    @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
    void whatever_is_done_to_a_message_it_is_understood_or_refused(
            @ForAll @IntRange(max = 3) int sample,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1_000_000) Integer> seeds)
            throws JsonProcessingException {
        var root = JSON.readTree(new Messages().text(SAMPLES.get(sample)));
        for (int seed : seeds) Mutilation.of(root, new Random(seed));
        assertUnderstoodOrRefused(JSON.writeValueAsBytes(root));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void the_same_holds_of_xml(
            @ForAll @IntRange(max = 3) int sample,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 1_000_000) Integer> seeds) {
        var text = new StringBuilder(Dialects.xml(new Messages().text(SAMPLES.get(sample))));
        for (int seed : seeds) {
            var random = new Random(seed);
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(1, 40));
            var piece = text.substring(from, to);
            switch (random.nextInt(3)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(random.nextInt(text.length()), piece);
                default -> text.replace(from, to, "&#0;<![CDATA[]]><x y='" + SECRET + "'/>");
            }
        }
        assertUnderstoodOrRefused(text.toString().getBytes(UTF_8));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void the_same_holds_of_any_bytes(@ForAll byte[] noise, @ForAll @IntRange(max = 3) int sample) {
        assertUnderstoodOrRefused(noise);
        var text = new Messages().text(SAMPLES.get(sample)).getBytes(UTF_8);
        for (int i = 0; i < noise.length; i++)
            text[Math.floorMod(noise[i] * 31 + i * 977, text.length)] = noise[i];
        assertUnderstoodOrRefused(text);
    }

    @Test
    void nesting_without_end_is_refused() {
        assertRefused("{\"resourceType\":\"Appointment\",\"extension\":" + "[".repeat(100_000));
        assertRefused("<a xmlns=\"http://hl7.org/fhir\">".repeat(10_000));
    }

    @Test
    void a_billion_laughs_are_not_laughed() {
        var lol = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 10; i++)
            lol.append(
                    "<!ENTITY lol%d \"%s\">".formatted(i, "&lol%d;".formatted(i - 1).repeat(10)));
        assertRefused(lol + "]>" + appointment("&lol9;"));
    }

    @Test
    void nothing_outside_the_message_is_read() {
        for (var place : List.of("file:///etc/hostname", "http://127.0.0.1:9/x")) {
            var entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(place);
            assertRefused(entity + appointment("&e;"));
            assertRefused("<!DOCTYPE x SYSTEM \"%s\">".formatted(place) + appointment("y"));
        }
        assertRefused(appointment("&undeclared;"));
    }

    @Test
    void what_is_not_in_utf_8_or_too_long_is_refused() {
        var danish = "{\"resourceType\":\"Appointment\",\"comment\":\"æøå\"}";
        assertThatExceptionOfType(RefusedMessage.class)
                .isThrownBy(() -> DIALECT.understand(EPJ, danish.getBytes(ISO_8859_1)))
                .withMessage("The body is not in UTF-8");
        assertThatExceptionOfType(RefusedMessage.class)
                .isThrownBy(() -> DIALECT.understand(EPJ, new byte[FhirTexts.LONGEST + 1]))
                .withMessage("A message is at most 1 MB");
    }

    private static String appointment(String description) {
        return "<Appointment xmlns=\"http://hl7.org/fhir\"><description value=\"%s\"/></Appointment>"
                .formatted(description);
    }

    private static void assertRefused(String body) {
        assertThatExceptionOfType(RefusedMessage.class)
                .isThrownBy(() -> DIALECT.understand(EPJ, body.getBytes(UTF_8)))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }

    private static void assertUnderstoodOrRefused(byte[] message) {
        DIALECT.recognises(message);
        try {
            assertThat(DIALECT.understand(EPJ, message)).isInstanceOf(Understood.class);
        } catch (RefusedMessage refused) {
            assertThat(refused.problem().toString()).doesNotContain(SECRET, "Lauridsen", "Einer");
        }
    }
}
