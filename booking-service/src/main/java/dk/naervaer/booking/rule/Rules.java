package dk.naervaer.booking.rule;

import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The rule books of this installation; without one of its own, the book that comes with it.
@Singleton
public class Rules {

    private final RuleBook contact;
    private final RuleBook assessment;

    Rules(
            @ConfigProperty(name = "naervaer.booking.contact-rules") Optional<Path> contact,
            @ConfigProperty(name = "naervaer.booking.assessment-rules") Optional<Path> assessment)
            throws IOException {
        this.contact = read(contact, "/rules/contact.json");
        this.assessment = read(assessment, "/rules/assessment.json");
    }

    /// May the patient attend in this way?
    public RuleBook contact() {
        return contact;
    }

    /// May this professional judge so?
    public RuleBook assessment() {
        return assessment;
    }

    private static RuleBook read(Optional<Path> own, String usual) throws IOException {
        try (var json = own.isPresent() ? Files.newInputStream(own.get()) : resource(usual)) {
            return RuleBook.read(json);
        }
    }

    private static InputStream resource(String name) throws IOException {
        var json = Rules.class.getResourceAsStream(name);
        if (json == null) throw new FileNotFoundException(name);
        return json;
    }
}
