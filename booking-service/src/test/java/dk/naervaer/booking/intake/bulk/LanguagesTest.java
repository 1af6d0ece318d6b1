package dk.naervaer.booking.intake.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.Dialect;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    /// A language that is known by its first word.
    record Speech(String name, String beginning) implements Dialect {

        @Override
        public boolean recognises(byte[] message) {
            return new String(message, UTF_8).startsWith(beginning);
        }

        @Override
        public Understood understand(RegisteredEpj epj, byte[] message) {
            return new Understood.Irrelevant("It is a test");
        }
    }

    private final Languages languages =
            new Languages(
                    List.of(
                            new Speech("cloudevents", "{\"specversion\""),
                            new Speech("hl7v2", "MSH"),
                            new Speech("fhir", "{\"resourceType\"")),
                    new ObjectMapper());

    @Test
    void a_line_is_given_to_the_language_that_recognises_it() {
        assertThat(name("{\"specversion\":\"1.0\"}")).isEqualTo("cloudevents");
        assertThat(name("{\"resourceType\":\"Appointment\"}")).isEqualTo("fhir");
        assertThat(name("\"MSH|^~\\\\&|A\\rSCH|1\"")).isEqualTo("hl7v2");
        assertThat(name("{ \"hl7v2\": \"MSH|^~\\\\&|A\\rSCH|1\"}")).isEqualTo("hl7v2");
    }

    @Test
    void an_hl7_message_arrives_with_its_own_line_ends_in_its_own_charset() {
        var header = "MSH|^~\\\\&|S|1|N|2|20261201||SIU^S12|1|P|2.5||||||";
        assertThat(message("\"" + header + "8859/1\\rPID|Åge\""))
                .asString(ISO_8859_1)
                .endsWith("\rPID|Åge");
        assertThat(message("\"" + header + "UNICODE UTF-8\\rPID|Åge\""))
                .asString(UTF_8)
                .endsWith("\rPID|Åge");
        // The EPJ's own, where the message names none.
        assertThat(message("\"" + header + "\\rPID|Åge\""))
                .asString(ISO_8859_1)
                .endsWith("\rPID|Åge");
    }

    @Test
    void what_nobody_speaks_is_refused_with_the_reason() {
        assertThat(refusal("hello"))
                .isEqualTo("The line is in no language that is understood here");
        assertThat(refusal("{}")).isEqualTo("The line is in no language that is understood here");
        assertThat(refusal("\"half")).isEqualTo("The line is not JSON");
        assertThat(refusal("{\"hl7v2\":\"MSH|\",\"x\":1}"))
                .isEqualTo("An HL7 message is a text, or an object with nothing but hl7v2");
    }

    private String name(String line) {
        return recognise(line).dialect().name();
    }

    private byte[] message(String line) {
        return recognise(line).message().getBytes();
    }

    private Languages.Recognised recognise(String line) {
        return languages.recognise(new RegisteredEpj(EpjExamples.EPJ), line.getBytes(UTF_8));
    }

    private String refusal(String line) {
        return catchThrowableOfType(RefusedMessage.class, () -> recognise(line)).problem().title();
    }
}
