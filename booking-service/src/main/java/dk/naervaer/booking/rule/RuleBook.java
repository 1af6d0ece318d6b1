package dk.naervaer.booking.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The rules that answer one question, in order: the first that applies decides, and is named.
///
/// A book is a JSON array of `{"rule", "from", "to", "when": {fact: value}, "says"}`; how it is
/// written and which facts there are stands in docs/rules.md.
///
/// @param <T> what its rules say
public final class RuleBook<T> {

    private static final Set<String> WORDS = Set.of("rule", "from", "to", "when", "says");

    private final List<Rule<T>> rules;

    private RuleBook(List<Rule<T>> rules) {
        this.rules = List.copyOf(rules);
    }

    /// Fails with [IllegalArgumentException], which names the rule, when it cannot be understood.
    ///
    /// @param says reads what a rule says; an illegal argument is a rule that cannot be read
    public static <T> RuleBook<T> read(InputStream json, Function<String, T> says)
            throws IOException {
        var book = new ObjectMapper().readTree(json);
        if (!book.isArray()) throw new IllegalArgumentException("A rule book is an array of rules");
        return new RuleBook<>(book.valueStream().map(rule -> rule(rule, says)).toList());
    }

    private static <T> Rule<T> rule(JsonNode json, Function<String, T> says) {
        var name = json.path("rule").asText();
        for (var word : json.properties())
            if (!WORDS.contains(word.getKey()))
                throw new IllegalArgumentException(
                        "%s says %s, which nobody knows".formatted(name, word.getKey()));
        try {
            return new Rule<>(
                    name,
                    LocalDate.parse(json.path("from").asText()),
                    json.has("to") ? LocalDate.parse(json.path("to").asText()) : null,
                    conditions(json.path("when")),
                    says.apply(json.path("says").asText()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The rule %s cannot be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static List<Condition> conditions(JsonNode when) {
        var conditions = new ArrayList<Condition>();
        for (var one : when.properties())
            conditions.add(new Condition(one.getKey(), one.getValue()));
        return conditions;
    }

    /// Fails with [IllegalStateException] when no rule applies: a book ends with one that always
    /// does.
    public Rule<T> decide(Map<String, Object> facts, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.applies(facts, on))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule applies on " + on));
    }
}
