package dk.naervaer.booking.rule;

import static java.util.stream.Collectors.toSet;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Grounds;
import dk.naervaer.booking.appointment.ProposedCode;
import dk.naervaer.web.unit.UnitHierarchy;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Under which code a consultation is registered, by how it was held: the national contact types,
/// and what a hospital adds to them from a day on.
@Singleton
public class CodeMap {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,40}");

    private final Rules rules;

    CodeMap(Rules rules) {
        this.rules = rules;
    }

    /// @param relatives whether any took part
    public ProposedCode propose(
            ContactForm actual,
            boolean relatives,
            UnitHierarchy units,
            String department,
            LocalDate on) {
        var facts = new HashMap<String, Object>(places(units, department, on));
        facts.put("form", actual.name());
        facts.put("relatives", relatives);
        var rule = rules.registration().decide(facts, on);
        return new ProposedCode(rule.says(), new Grounds(rule.name(), rule.from()));
    }

    /// How the patient may have attended what is registered under a code; empty when the map has no
    /// such code.
    public Set<ContactForm> meaning(
            String code, UnitHierarchy units, String department, LocalDate on) {
        return Arrays.stream(ContactForm.values())
                .filter(form ->
                        isFor(code, propose(form, false, units, department, on))
                                || isFor(code, propose(form, true, units, department, on)))
                .collect(toSet());
    }

    private static boolean isFor(String code, ProposedCode proposed) {
        return proposed.code().equalsIgnoreCase(code);
    }

    private static Map<String, Object> places(
            UnitHierarchy units, String department, LocalDate on) {
        var places = new HashMap<String, Object>();
        units.lineage(department, on)
                .forEach(
                        unit -> places.put(unit.type().name().toLowerCase(Locale.ROOT), unit.id()));
        return places;
    }

    static String code(String text) {
        if (!CODE.matcher(text).matches())
            throw new IllegalArgumentException(
                    "A code has 1 to 40 letters, digits, dots or dashes");
        return text;
    }
}
