package dk.naervaer.booking.intake.fhir.format;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.web.error.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// In which of its two written forms FHIR is spoken.
public enum FhirFormat {
    JSON(FhirMedia.JSON, "json", FhirMedia.PLAIN_JSON),
    XML(FhirMedia.XML, "xml", FhirMedia.PLAIN_XML);

    private static final List<String> ANY = List.of("*/*", "application/*");
    private static final Pattern WEIGHT = Pattern.compile("\\s*q\\s*=\\s*([01](?:\\.[0-9]{0,3})?)");

    private final String mediaType;
    private final String shortName;
    private final String plain;

    FhirFormat(String mediaType, String shortName, String plain) {
        this.mediaType = mediaType;
        this.shortName = shortName;
        this.plain = plain;
    }

    public String mediaType() {
        return mediaType;
    }

    /// What the caller wants to read: `_format` goes before `Accept`, as FHIR has it.
    public static FhirFormat asked(@Nullable String format, @Nullable String accept) {
        // An address turns the plus of a media type into a space.
        if (format != null) return named(format.replace(' ', '+')).orElseThrow(FhirFormat::none);
        if (accept == null || accept.isBlank()) return JSON;
        return Arrays.stream(accept.split(",", -1))
                .filter(range -> weight(range) > 0)
                .sorted(Comparator.comparingDouble(FhirFormat::weight).reversed())
                .flatMap(range -> named(range).stream())
                .findFirst()
                .orElseThrow(FhirFormat::none);
    }

    private static Optional<FhirFormat> named(String text) {
        var name = text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (ANY.contains(name)) return Optional.of(JSON);
        return Stream.of(values())
                .filter(one -> List.of(one.mediaType, one.shortName, one.plain).contains(name))
                .findFirst();
    }

    private static double weight(String range) {
        return Arrays.stream(range.split(";", -1))
                .map(WEIGHT::matcher)
                .filter(found -> found.matches())
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElse(1);
    }

    private static RefusedMessage none() {
        return new RefusedMessage(
                Problem.of(406, "We write application/fhir+json and application/fhir+xml"));
    }
}
