package dk.naervaer.booking.intake.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dk.naervaer.booking.intake.Findings;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One object of an event, and what is wrong with its members.
record Members(JsonNode object, String pointer, Findings findings) {

    /// An unknown name is not repeated: it may be anything.
    Members only(Set<String> known) {
        if (!object.properties().stream().allMatch(member -> known.contains(member.getKey())))
            findings.at(pointer, "Has a member that is not known");
        return this;
    }

    String at(String name) {
        return pointer + "/" + name;
    }

    boolean has(String name) {
        return object.has(name);
    }

    void missing(String name) {
        findings.at(at(name), Findings.MISSING);
    }

    Optional<Members> object(String name) {
        return of(name, JsonNodeType.OBJECT, "Must be an object")
                .map(node -> new Members(node, at(name), findings));
    }

    /// What is not kept must still have its shape.
    void ignoredObject(String name) {
        var _ = object(name);
    }

    void ignoredText(String name) {
        var _ = text(name);
    }

    Optional<Boolean> truth(String name) {
        return of(name, JsonNodeType.BOOLEAN, "Must be true or false").map(JsonNode::booleanValue);
    }

    Stream<String> texts(String name) {
        return of(name, JsonNodeType.ARRAY, "Must be an array of texts").stream()
                .flatMap(JsonNode::valueStream)
                .flatMap(node -> {
                    if (!node.isTextual()) findings.at(at(name), "Must be an array of texts");
                    return Stream.of(node.asText());
                });
    }

    /// Empty when it is missing, which may be right, or wrong, which has been noted.
    Optional<String> text(String name) {
        return of(name, JsonNodeType.STRING, "Must be a text").map(JsonNode::textValue);
    }

    Optional<String> text(String name, Predicate<String> rule, String sentence) {
        var text = text(name);
        if (text.isPresent() && !rule.test(text.get())) {
            findings.at(at(name), sentence);
            return Optional.empty();
        }
        return text;
    }

    Optional<String> needed(String name, Predicate<String> rule, String sentence) {
        if (!has(name)) missing(name);
        return text(name, rule, sentence);
    }

    private Optional<JsonNode> of(String name, JsonNodeType type, String sentence) {
        var node = object.get(name);
        if (node == null) return Optional.empty();
        if (node.getNodeType() == type) return Optional.of(node);
        findings.at(at(name), sentence);
        return Optional.empty();
    }
}
