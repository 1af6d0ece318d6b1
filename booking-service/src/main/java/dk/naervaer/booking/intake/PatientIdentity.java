package dk.naervaer.booking.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who the message is about, in clear: lives from the door until it is sealed, and no longer.
///
/// @param system the numbering of the value: CPR, or one of the replacement numbers
public record PatientIdentity(String system, String value, String given, String family) {

    public static final String CPR = "urn:oid:1.2.208.176.1.2";

    /// National replacement numbers (X-eCPR) and those of the five regions (D-eCPR).
    public static final List<String> REPLACEMENTS =
            List.of(
                    "urn:oid:1.2.208.176.1.6.1.1",
                    "urn:oid:1.2.208.176.1.6.1.3.177",
                    "urn:oid:1.2.208.176.1.6.1.3.179",
                    "urn:oid:1.2.208.176.1.6.1.3.181",
                    "urn:oid:1.2.208.176.1.6.1.3.183",
                    "urn:oid:1.2.208.176.1.6.1.3.187");

    /// A regional replacement number no longer says which region has given it.
    private static final String REGIONAL = "urn:oid:1.2.208.176.1.6.1.3";

    // No checksum: CPR has issued numbers without one since 2007, and replacement numbers have
    // none.
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}-?[0-9A-Z]{4}");
    private static final int LONGEST_NAME = 200;

    /// Only the number: enough for somebody who is known already.
    public static PatientIdentity known(String system, String value) {
        return new PatientIdentity(system, value, "", "");
    }

    /// Whether the message says what the patient is called.
    public boolean isNamed() {
        return !given.isBlank() && !family.isBlank();
    }

    /// Opened again: a number tells by its shape which numbering it is of.
    static PatientIdentity of(String value, String given, String family) {
        return new PatientIdentity(numbering(value), value, given, family);
    }

    private static String numbering(String value) {
        if (value.matches("[0-9]{10}")) return CPR;
        return value.matches("[0-9]{6}[17].*") ? REPLACEMENTS.getFirst() : REGIONAL;
    }

    public static boolean isNumbering(String system) {
        return CPR.equals(system) || REPLACEMENTS.contains(system);
    }

    /// The number without its dash; empty when it has not the shape of one.
    public static Optional<String> number(String text) {
        var upper = text.strip().toUpperCase(Locale.ROOT);
        return NUMBER.matcher(upper).matches()
                ? Optional.of(upper.replace("-", ""))
                : Optional.empty();
    }

    public static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return "PatientIdentity[…]";
    }
}
