package dk.naervaer.booking.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// What a fact must be for a rule to apply: just so, or more than a number.
///
/// @param wanted a text, a truth or a number; or an object like `{"above": 6}`
record Condition(String fact, JsonNode wanted) {

    private static final String ABOVE = "above";

    Condition {
        if (wanted.isObject() && (wanted.size() != 1 || !wanted.path(ABOVE).isNumber()))
            throw new IllegalArgumentException(fact + " is compared in a way nobody knows");
        if (!wanted.isObject() && !wanted.isValueNode())
            throw new IllegalArgumentException(fact + " is compared with no value");
    }

    /// A fact that is not told of meets nothing.
    boolean isMetBy(Map<String, Object> facts) {
        var told = facts.get(fact);
        if (told == null) return false;
        if (wanted.isObject())
            return told instanceof Number number
                    && number.longValue() > wanted.path(ABOVE).asLong();
        return String.valueOf(told).equals(wanted.asText());
    }
}
