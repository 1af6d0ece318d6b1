package dk.naervaer.booking.intake.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// The sample messages, each time about an appointment of its own.
public final class Messages {

    public static final String SYSTEM = "urn:oid:1.2.208.999.1.1";
    private static final String SAMPLES = "SP-2026-100000[0-9]";

    private final String value = "TEST-" + UUID.randomUUID();

    /// @param name of the sample: booked, moved, cancelled, video-with-relative
    public String text(String name) {
        return sample("appointment-" + name).replaceAll(SAMPLES, value);
    }

    public String endsBeforeItStarts() {
        return sample("invalid-end-before-start").replaceAll(SAMPLES, value);
    }

    public String identifier() {
        return SYSTEM + "|" + value;
    }

    public String value() {
        return value;
    }

    private static String sample(String name) {
        try {
            return Files.readString(
                    Path.of(System.getProperty("naervaer.root", ".."))
                            .resolve("deploy/demo/samples/fhir/" + name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
