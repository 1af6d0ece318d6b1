package dk.naervaer.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A record as it lies on a topic.
///
/// @param value the bytes as text; `null` is a tombstone
/// @param headers the CloudEvents attributes and `traceparent`
public record Published(
        String topic,
        int partition,
        long offset,
        String key,
        @Nullable String value,
        Map<String, String> headers) {

    /// The published CloudEvents type, such as `dk.naervaer.appointment.booked.v1`.
    public String type() {
        return Objects.requireNonNull(headers.get("ce_type"), "no ce_type");
    }

    public long version() {
        return Long.parseLong(
                Objects.requireNonNull(headers.get("ce_streamversion"), "no ce_streamversion"));
    }

    public JsonNode json() {
        try {
            return TestJson.mapper().readTree(Objects.requireNonNull(value, "a tombstone"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("Not JSON", e);
        }
    }
}
