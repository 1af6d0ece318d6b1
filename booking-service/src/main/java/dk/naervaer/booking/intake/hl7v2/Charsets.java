package dk.naervaer.booking.intake.hl7v2;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// The charsets by the names that HL7's table 0211 gives them.
final class Charsets {

    private static final String LATIN = "8859/";

    static Optional<Charset> named(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "ASCII" -> Optional.of(StandardCharsets.US_ASCII);
            case "UNICODE UTF-8", "UNICODE", "UTF-8", "UTF8" -> Optional.of(StandardCharsets.UTF_8);
            default -> latin(upper);
        };
    }

    private static Optional<Charset> latin(String name) {
        var java = "ISO-8859-" + name.substring(Math.min(LATIN.length(), name.length()));
        return name.matches("8859/[0-9]{1,2}") && Charset.isSupported(java)
                ? Optional.of(Charset.forName(java))
                : Optional.empty();
    }

    private Charsets() {}
}
