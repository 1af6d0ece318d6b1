package dk.naervaer.invitation.heard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/// Writes and reads this package's jsonb columns.
@Singleton
class Json {

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A heard fact cannot be written", e);
        }
    }

    <T> T read(String text, Class<T> form) {
        try {
            return mapper.readValue(text, form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A heard fact cannot be read", e);
        }
    }
}
