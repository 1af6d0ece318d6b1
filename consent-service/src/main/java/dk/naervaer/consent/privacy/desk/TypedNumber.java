package dk.naervaer.consent.privacy.desk;

import java.util.Locale;
import java.util.Optional;

/// A CPR or replacement number as somebody types it.
final class TypedNumber {

    /// Without blanks and dashes; empty when it cannot be one.
    static Optional<String> read(String typed) {
        var bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return bare.matches("[0-9A-Z]{10}") ? Optional.of(bare) : Optional.empty();
    }

    private TypedNumber() {}
}
