package dk.naervaer.consent.privacy.answering;

import dk.naervaer.consent.privacy.request.Answer;
import dk.naervaer.consent.privacy.request.Grounds;
import dk.naervaer.consent.privacy.retention.Anchors;
import dk.naervaer.consent.privacy.retention.RetentionRule;
import dk.naervaer.personaldata.KeyClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rules propose to answer about one class; a human decides.
///
/// @param until the last day on which the rule keeps it; null when there is nothing to count from
public record Proposal(
        KeyClass keyClass,
        Answer.Kind kind,
        @Nullable LocalDate until,
        RetentionRule rule,
        Why why) {

    /// Why just this answer.
    public enum Why {
        /// Its keys are gone already.
        NOTHING_LEFT,
        LEGAL_HOLD,
        /// An appointment or a consent is still to come.
        STILL_NEEDED,
        TIME_HAS_PASSED,
        /// The rule lets it go as soon as somebody asks.
        RULE_LETS_GO,
        RULE_KEEPS
    }

    /// One for each class, in the order of the classes.
    public static List<Proposal> of(
            List<RetentionRule> rules,
            Anchors anchors,
            Set<KeyClass> readable,
            boolean held,
            LocalDate today) {
        return rules.stream()
                .flatMap(rule ->
                        rule.of().keyClass().stream()
                                .map(one ->
                                        of(
                                                one,
                                                rule,
                                                anchors,
                                                why(one, rule, anchors, readable, held, today))))
                .toList();
    }

    private static Proposal of(KeyClass keyClass, RetentionRule rule, Anchors anchors, Why why) {
        var kind =
                switch (why) {
                    case NOTHING_LEFT, TIME_HAS_PASSED, RULE_LETS_GO -> Answer.Kind.ERASED;
                    case LEGAL_HOLD -> Answer.Kind.REFUSED;
                    case STILL_NEEDED, RULE_KEEPS -> Answer.Kind.KEPT_UNTIL;
                };
        return new Proposal(keyClass, kind, rule.until(anchors).orElse(null), rule, why);
    }

    private static Why why(
            KeyClass keyClass,
            RetentionRule rule,
            Anchors anchors,
            Set<KeyClass> readable,
            boolean held,
            LocalDate today) {
        if (!readable.contains(keyClass)) return Why.NOTHING_LEFT;
        if (held) return Why.LEGAL_HOLD;
        if (rule.until(anchors).map(until -> until.isBefore(today)).orElse(true))
            return Why.TIME_HAS_PASSED;
        if (anchors.ahead(today)) return Why.STILL_NEEDED;
        return switch (rule.onRequest()) {
            case ERASE -> Why.RULE_LETS_GO;
            case KEEP -> Why.RULE_KEEPS;
        };
    }

    public Grounds grounds() {
        return new Grounds(rule.name(), rule.from(), rule.basis());
    }
}
