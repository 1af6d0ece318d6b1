package dk.naervaer.consent.journal.fhir;

import dk.naervaer.web.error.Problem;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// In which of its two written forms FHIR is spoken.
enum FhirForm {
    JSON("application/fhir+json", "json", "application/json"),
    XML("application/fhir+xml", "xml", "application/xml");

    private static final List<String> ANY = List.of("*/*", "application/*");

    private final String mediaType;
    private final String shortName;
    private final String plain;

    FhirForm(String mediaType, String shortName, String plain) {
        this.mediaType = mediaType;
        this.shortName = shortName;
        this.plain = plain;
    }

    String mediaType() {
        return mediaType;
    }

    /// What the caller wants to read: `_format` goes before `Accept`; 406 when it is neither.
    static FhirForm asked(RoutingContext request) {
        return asked(request.request().getParam("_format"), request.request().getHeader("Accept"));
    }

    private static FhirForm asked(@Nullable String format, @Nullable String accept) {
        // An address turns the plus of a media type into a space.
        if (format != null) return named(format.replace(' ', '+')).orElseThrow(FhirForm::none);
        if (accept == null || accept.isBlank()) return JSON;
        return Arrays.stream(accept.split(",", -1))
                .flatMap(range -> named(range).stream())
                .findFirst()
                .orElseThrow(FhirForm::none);
    }

    private static Optional<FhirForm> named(String text) {
        var name = text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (ANY.contains(name)) return Optional.of(JSON);
        return Stream.of(values())
                .filter(one -> List.of(one.mediaType, one.shortName, one.plain).contains(name))
                .findFirst();
    }

    private static Refused none() {
        return new Refused(
                Problem.of(406, "We write application/fhir+json and application/fhir+xml"));
    }
}
