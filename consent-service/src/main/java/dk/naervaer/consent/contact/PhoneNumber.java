package dk.naervaer.consent.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/// A telephone number that can exist, as the world writes it: `+4520123457`.
public record PhoneNumber(String e164) {

    private static final String HOME = "DK";
    private static final int LONGEST = 40;

    /// Reads what a person writes; without a country code it is Danish.
    public static Optional<PhoneNumber> of(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text, HOME);
            return numbers.isValidNumber(number)
                    ? Optional.of(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /// `20 12 34 57` at home, `+46 70 123 45 67` from abroad.
    public String readable() {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(e164, HOME);
            var form =
                    numbers.isValidNumberForRegion(number, HOME)
                            ? PhoneNumberFormat.NATIONAL
                            : PhoneNumberFormat.INTERNATIONAL;
            return numbers.format(number, form);
        } catch (NumberParseException _) {
            return e164;
        }
    }

    @Override
    public String toString() {
        return "phone number";
    }
}
