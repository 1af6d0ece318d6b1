package dk.naervaer.consent.privacy.retention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// How long each class of data is kept; at most one rule a class holds on a day, and the last one
/// holds on.
///
/// How it is written stands in docs/rules.md.
public final class RetentionBook {

    private static final Set<String> WORDS =
            Set.of("rule", "of", "from", "to", "after", "keep", "onRequest", "basis");

    private final List<RetentionRule> rules;

    private RetentionBook(List<RetentionRule> rules) {
        this.rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++)
            for (var later : rules.subList(i + 1, rules.size()))
                if (rules.get(i).overlaps(later))
                    throw new IllegalArgumentException(
                            "%s and %s hold on the same day"
                                    .formatted(rules.get(i).name(), later.name()));
        for (var kept : Kept.values())
            if (rules.stream().noneMatch(one -> one.of() == kept && one.to() == null))
                throw new IllegalArgumentException("No rule holds on for " + kept);
    }

    /// Fails with [IllegalArgumentException], which names the rule, when it cannot be understood.
    public static RetentionBook read(InputStream json) throws IOException {
        var book = new ObjectMapper().readTree(json);
        if (!book.isArray()) throw new IllegalArgumentException("A rule book is an array of rules");
        return new RetentionBook(book.valueStream().map(RetentionBook::rule).toList());
    }

    private static RetentionRule rule(JsonNode json) {
        var name = json.path("rule").asText();
        for (var word : json.properties())
            if (!WORDS.contains(word.getKey()))
                throw new IllegalArgumentException(
                        "%s says %s, which nobody knows".formatted(name, word.getKey()));
        try {
            return new RetentionRule(
                    name,
                    Kept.valueOf(json.path("of").asText()),
                    LocalDate.parse(json.path("from").asText()),
                    json.has("to") ? LocalDate.parse(json.path("to").asText()) : null,
                    After.valueOf(json.path("after").asText()),
                    Period.parse(json.path("keep").asText()),
                    RetentionRule.OnRequest.valueOf(json.path("onRequest").asText()),
                    json.path("basis").asText());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The rule %s cannot be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    public List<RetentionRule> rules() {
        return rules;
    }

    /// The rules of a day, one for each kind of data that one holds for.
    public List<RetentionRule> on(LocalDate day) {
        return Arrays.stream(Kept.values())
                .flatMap(kept -> rules.stream().filter(one -> one.of() == kept && one.holds(day)))
                .toList();
    }
}
