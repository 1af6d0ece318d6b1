package dk.naervaer.booking.intake.hl7v2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dk.naervaer.booking.epj.Sender;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The first segment of a message, read by itself: a message gets an answer even when the rest of
/// it cannot be read.
///
/// @param separator MSH-1
/// @param parts as they lie between the separators, `MSH` first and MSH-2 next
public record Header(char separator, List<String> parts) {

    private static final int LONGEST = 4_000;
    private static final int SHORTEST_ENCODING = 4;
    private static final int LONGEST_ENCODING = 5;

    public Header {
        parts = List.copyOf(parts);
    }

    /// Empty when the message is not HL7 v2 at all.
    public static Optional<Header> of(byte[] message) {
        var plain = of(line(message, ISO_8859_1));
        return plain.map(header ->
                header.charset().flatMap(charset -> of(line(message, charset))).orElse(header));
    }

    private static String line(byte[] message, Charset charset) {
        int from = Er7.begin(message);
        int to = from;
        while (to < message.length
                && to - from < LONGEST
                && message[to] != '\r'
                && message[to] != '\n') to++;
        return new String(message, from, to - from, charset);
    }

    private static Optional<Header> of(String line) {
        if (line.length() < 8 || !line.startsWith("MSH")) return Optional.empty();
        char separator = line.charAt(3);
        var header =
                new Header(
                        separator,
                        List.of(line.split(Pattern.quote(String.valueOf(separator)), -1)));
        return header.isWellEncoded() ? Optional.of(header) : Optional.empty();
    }

    private boolean isWellEncoded() {
        var signs = separator + encoding();
        return encoding().length() >= SHORTEST_ENCODING
                && encoding().length() <= LONGEST_ENCODING
                && signs.chars().distinct().count() == signs.length()
                && signs.chars()
                        .allMatch(sign -> sign > ' ' && sign < 127 && !isAlphanumeric(sign));
    }

    private static boolean isAlphanumeric(int sign) {
        return Character.isLetterOrDigit(sign);
    }

    public String encoding() {
        return parts.get(1);
    }

    /// The field as it lies; empty where there is none.
    public String field(int number) {
        return number - 1 < parts.size() ? parts.get(number - 1).strip() : "";
    }

    String component(int number, int component) {
        var components =
                field(number).split(Pattern.quote(String.valueOf(encoding().charAt(0))), -1);
        return component <= components.length ? components[component - 1].strip() : "";
    }

    public Sender sender() {
        return new Sender(name(3), name(4));
    }

    /// A name is its namespace, or its universal id where it has no other.
    private String name(int field) {
        var namespace = component(field, 1);
        return namespace.isEmpty() ? component(field, 2) : namespace;
    }

    String type() {
        return component(9, 1);
    }

    public String trigger() {
        return component(9, 2);
    }

    String controlId() {
        return field(10);
    }

    public String version() {
        return component(12, 1);
    }

    boolean namesCharset() {
        return !charsetName().isEmpty();
    }

    /// Empty when the message names none, or one that nobody knows.
    public Optional<Charset> charset() {
        return Charsets.named(charsetName());
    }

    private String charsetName() {
        return field(18).split(Pattern.quote(String.valueOf(encoding().charAt(1))), -1)[0].strip();
    }

    @Override
    public String toString() {
        return "Header[…]";
    }
}
