package dk.naervaer.consent.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.consent.wiring.ConsentStreams;
import dk.naervaer.consent.wiring.PrivacyStreams;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.testing.ApprovedJson;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which fields of which facts are sealed: of this service's own as its records have them, and of
/// everybody's as the approved examples have them, which also tell under which class.
final class SealedFields {

    private static final String HEAD =
            """
            | Fact | Sealed fields |
            |---|---|
            """;

    static String table() {
        var all = new TreeMap<String, SortedMap<String, String>>();
        for (var type :
                new StreamType<?>[] {
                    ConsentStreams.RELATIVES, PrivacyStreams.REQUESTS, PrivacyStreams.HOLDS
                }) type.forms().forEach((name, form) -> declared(all, name, "", form));
        for (var name : ApprovedJson.names())
            shown(all, name, "", ApprovedJson.of(name).as(JsonNode.class));
        return all.entrySet().stream()
                .map(fact -> "| `%s` | %s |".formatted(fact.getKey(), fields(fact.getValue())))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> "`" + one.getKey() + "`" + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void declared(
            Map<String, SortedMap<String, String>> all, String fact, String path, Class<?> form) {
        for (var part : form.getRecordComponents()) {
            var at = path + part.getName();
            if (part.getType().equals(SealedValue.class))
                all.computeIfAbsent(fact, _ -> new TreeMap<>()).put(at, "");
            else if (part.getType().isRecord()) declared(all, fact, at + ".", part.getType());
        }
    }

    private static void shown(
            Map<String, SortedMap<String, String>> all, String fact, String path, JsonNode json) {
        if (json.has("keyId") && json.has("ciphertext")) {
            var keyClass = json.path("keyId").asText().split("/", -1)[1].toUpperCase(Locale.ROOT);
            all.computeIfAbsent(fact, _ -> new TreeMap<>()).put(path, " (" + keyClass + ")");
            return;
        }
        for (var field : json.properties())
            shown(
                    all,
                    fact,
                    path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                    field.getValue());
    }

    private SealedFields() {}
}
