package dk.naervaer.booking.intake.fhir.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.booking.intake.fhir.format.FhirFormat;
import dk.naervaer.booking.intake.fhir.format.FhirTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// The dialect as the service has it, at a fixed time.
public final class Dialects {

    public static final FhirTexts TEXTS = new FhirTexts();
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    public static FhirDialect fhir() {
        return new FhirDialect(TEXTS, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public static String xml(String json) {
        return TEXTS.write(TEXTS.read(json.getBytes(UTF_8)), FhirFormat.XML);
    }

    private Dialects() {}
}
