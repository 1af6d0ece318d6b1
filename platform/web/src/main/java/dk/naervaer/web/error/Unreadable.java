package dk.naervaer.web.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.Objects;
import java.util.stream.Collectors;

/// Says where a JSON body could not be read without repeating a word of it: the library's own
/// message quotes the value.
final class Unreadable {

    private Unreadable() {}

    static Problem problem(JsonProcessingException failure) {
        var problem = Problem.of(400, "The body is not readable JSON of the expected shape");
        if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return problem.error(field(mapping), "has the wrong type or is unknown");
        }
        var place = failure.getLocation();
        return place == null
                ? problem
                : problem.detail(
                        "Line %d, column %d".formatted(place.getLineNr(), place.getColumnNr()));
    }

    private static String field(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }
}
