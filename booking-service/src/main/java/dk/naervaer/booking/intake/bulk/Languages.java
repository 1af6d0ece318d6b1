package dk.naervaer.booking.intake.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.booking.intake.Dialect;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.web.error.Problem;
import io.quarkus.arc.All;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/// Finds out in which language a line is.
@Singleton
class Languages {

    /// @param message as a door of its language would get it
    record Recognised(Dialect dialect, Buffer message) {}

    private static final String HL7 = "hl7v2";
    private static final String BEGINNING = "MSH";
    private static final int CHARSET_FIELD = 17;
    private static final String ISO = "8859/";

    private final List<Dialect> dialects;
    private final ObjectMapper json;

    Languages(@All List<Dialect> dialects, ObjectMapper json) {
        this.dialects = dialects;
        this.json = json;
    }

    /// Fails with [RefusedMessage] when nobody here speaks it.
    Recognised recognise(RegisteredEpj epj, byte[] line) {
        var message = wrapped(line).map(text -> text.getBytes(charset(epj, text))).orElse(line);
        return dialects.stream()
                .filter(dialect -> dialect.recognises(message))
                .findFirst()
                .map(dialect -> new Recognised(dialect, Buffer.buffer(message)))
                .orElseThrow(() -> refused("The line is in no language that is understood here"));
    }

    /// Some dialect has to keep what none understands; which one is not important.
    Dialect any() {
        return dialects.getFirst();
    }

    /// HL7 has line ends of its own, so it comes as a JSON text or in an object with one member.
    private Optional<String> wrapped(byte[] line) {
        var start = new String(line, 0, Math.min(line.length, 40), UTF_8).stripLeading();
        boolean mayBe =
                start.startsWith("\"") || start.replaceAll("\\s", "").startsWith("{\"hl7v2\"");
        if (!mayBe) return Optional.empty();
        var read = read(line);
        var text = read.isObject() && read.size() == 1 ? read.get(HL7) : read;
        if (text == null || !text.isTextual())
            throw refused("An HL7 message is a text, or an object with nothing but hl7v2");
        return Optional.of(text.textValue());
    }

    private JsonNode read(byte[] line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException e) {
            throw refused("The line is not JSON");
        } catch (IOException e) {
            throw refused("The line is not UTF-8");
        }
    }

    /// As the message itself says it is written, so that it reads the same as by the other doors.
    private static Charset charset(RegisteredEpj epj, String text) {
        if (!text.startsWith(BEGINNING) || text.length() < 4) return UTF_8;
        var header = text.split("[\r\n]", 2)[0];
        var fields = header.split(java.util.regex.Pattern.quote(text.substring(3, 4)), -1);
        var named = fields.length > CHARSET_FIELD ? fields[CHARSET_FIELD].strip() : "";
        if (named.isEmpty()) return epj.system().charset();
        if (named.startsWith(ISO)
                && Charset.isSupported("ISO-8859-" + named.substring(ISO.length())))
            return Charset.forName("ISO-8859-" + named.substring(ISO.length()));
        return named.startsWith("ASCII") ? ISO_8859_1 : UTF_8;
    }

    private static RefusedMessage refused(String why) {
        return new RefusedMessage(Problem.of(422, why));
    }
}
