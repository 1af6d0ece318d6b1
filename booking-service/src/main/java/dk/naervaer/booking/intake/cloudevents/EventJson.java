package dk.naervaer.booking.intake.cloudevents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.naervaer.booking.intake.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Reads JSON that a stranger has sent: nothing twice, nothing after it, nothing deep or endless.
final class EventJson {

    private static final int DEEPEST = 16;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 20;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .maxNameLength(LONGEST_NAME)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw Findings.unreadable(
                    place == null
                            ? "The body is not JSON that can be read"
                            : "The body is not JSON that can be read, at line %d, column %d"
                                    .formatted(place.getLineNr(), place.getColumnNr()));
        } catch (IOException e) {
            // Bytes that are no UTF-8.
            throw Findings.unreadable("The body is not JSON that can be read");
        }
    }

    /// The same text for the same event, however its sender has laid it out.
    static byte[] write(JsonNode event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EventJson() {}
}
