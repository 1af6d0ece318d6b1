package dk.naervaer.booking.web.choice;

import static java.util.stream.Collectors.toSet;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Department;
import dk.naervaer.booking.appointment.Grounds;
import dk.naervaer.booking.appointment.Ruling;
import dk.naervaer.booking.appointment.Suitability;
import dk.naervaer.booking.appointment.Suitability.Verdict;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.rule.Rule;
import dk.naervaer.booking.rule.RuleBook;
import dk.naervaer.booking.rule.Rules;
import dk.naervaer.booking.rule.Says;
import dk.naervaer.booking.view.Course;
import dk.naervaer.booking.view.InForce;
import dk.naervaer.booking.view.Units;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Gathers the facts that the rules ask about, and asks them.
@Singleton
class Circumstances {

    private final Rules rules;
    private final Units units;
    private final Clock clock;

    Circumstances(Rules rules, Units units, Clock clock) {
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    Uni<Around> of(UUID id, Department department, TimeSlot slot, Course course) {
        return units.inForce(department.sor(), slot.date())
                .map(practice -> {
                    var facts = new HashMap<String, Object>();
                    facts.put("begun", begun(id, slot, course));
                    facts.put("firstContact", course.ordinal(id) == 1);
                    facts.put(
                            "suitability",
                            course.judgement(id)
                                    .map(judged -> judged.verdict().name())
                                    .orElse("NONE"));
                    facts.put("dropIn", practice.practice().takesDropIn(slot.start()));
                    facts.put("onBoard", practice.practice().onBoard());
                    facts.put(
                            "firstContactAtADistance",
                            practice.practice().firstContactAtADistance());
                    return new Around(rules, facts, practice, slot);
                });
    }

    /// Staff may be early, and a conversation may begin at any time of its window.
    private boolean begun(UUID id, TimeSlot slot, Course course) {
        var entry = course.find(id);
        if (entry.filter(known -> known.held().started() != null).isPresent()) return true;
        var isConversation = entry.filter(known -> known.conversation() != null).isPresent();
        var latest = isConversation ? slot.endInstant() : slot.startInstant();
        return !clock.instant().isBefore(latest);
    }

    /// What is known around one appointment.
    record Around(Rules rules, Map<String, Object> facts, InForce practice, TimeSlot slot) {

        Ruling choosing(ContactForm form) {
            return ask(
                    rules.contact(), Map.of("form", form.name(), "offered", practice.offers(form)));
        }

        Ruling judging(Suitability suitability, Set<String> roles) {
            return ask(
                    rules.assessment(),
                    Map.of(
                            "verdict",
                            suitability.verdict().name(),
                            "warnings",
                            suitability.warnings().size(),
                            "mayOverride",
                            practice.practice().overriders().stream().anyMatch(roles::contains)));
        }

        /// Whether a relative may take part at a distance while the patient attends in this way.
        Ruling accompanying(ContactForm form) {
            return ask(rules.relative(), Map.of("form", form.name()));
        }

        /// How the patient may attend when the judgement is this one.
        Set<ContactForm> possibleOnceJudged(Verdict verdict) {
            var judged = new HashMap<>(facts);
            judged.put("suitability", verdict.name());
            var then = new Around(rules, judged, practice, slot);
            return Arrays.stream(ContactForm.values())
                    .filter(form -> then.choosing(form).says() == Ruling.Says.YES)
                    .collect(toSet());
        }

        private Ruling ask(RuleBook<Says> book, Map<String, Object> more) {
            var all = new HashMap<>(facts);
            all.putAll(more);
            return ruling(book.decide(all, slot.date()));
        }

        private static Ruling ruling(Rule<Says> rule) {
            return new Ruling(
                    Ruling.Says.valueOf(rule.says().name()), new Grounds(rule.name(), rule.from()));
        }
    }
}
