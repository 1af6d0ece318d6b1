package dk.naervaer.consent.journal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an EPJ calls an entry of its journal. It is told on in clear, so nobody's number is one.
public record EntryReference(String value) {

    public static final int LONGEST = 64;

    private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9._:/|#+-]{1,64}");
    private static final Pattern NUMBER_OF_A_PERSON =
            Pattern.compile(
                    "(?<![0-9A-Za-z])[0-7][0-9][01][0-9]{3}-?[0-9A-Z]{4}(?![0-9A-Za-z])",
                    Pattern.CASE_INSENSITIVE);

    /// Empty when it is none: blank, too long, with other signs, or it looks like a CPR number.
    public static Optional<EntryReference> of(@Nullable String text) {
        var stripped = text == null ? "" : text.strip();
        return PRINTABLE.matcher(stripped).matches() && !NUMBER_OF_A_PERSON.matcher(stripped).find()
                ? Optional.of(new EntryReference(stripped))
                : Optional.empty();
    }
}
