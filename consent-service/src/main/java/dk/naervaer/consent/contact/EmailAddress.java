package dk.naervaer.consent.contact;

import java.util.Optional;
import java.util.regex.Pattern;

/// An address that mail can be sent to, as far as its shape tells.
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,9}"
                            + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,9}[\\p{L}]{2,63}");

    public static Optional<EmailAddress> of(String text) {
        var trimmed = text.strip();
        return trimmed.length() <= LONGEST && SHAPE.matcher(trimmed).matches()
                ? Optional.of(new EmailAddress(trimmed))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "e-mail address";
    }
}
