package dk.naervaer.booking.rule;

import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The rule books of this installation; without one of its own, the book that comes with it.
@Singleton
public class Rules {

    private final RuleBook<Says> contact;
    private final RuleBook<Says> assessment;
    private final RuleBook<Says> relative;
    private final RuleBook<String> registration;

    Rules(
            @ConfigProperty(name = "naervaer.booking.contact-rules") Optional<Path> contact,
            @ConfigProperty(name = "naervaer.booking.assessment-rules") Optional<Path> assessment,
            @ConfigProperty(name = "naervaer.booking.relative-rules") Optional<Path> relative,
            @ConfigProperty(name = "naervaer.booking.registration-rules")
                    Optional<Path> registration)
            throws IOException {
        this.contact = read(contact, "/rules/contact.json", Says::valueOf);
        this.assessment = read(assessment, "/rules/assessment.json", Says::valueOf);
        this.relative = read(relative, "/rules/relative.json", Says::valueOf);
        this.registration = read(registration, "/rules/registration.json", CodeMap::code);
    }

    /// May the patient attend in this way?
    public RuleBook<Says> contact() {
        return contact;
    }

    /// May this professional judge so?
    public RuleBook<Says> assessment() {
        return assessment;
    }

    /// May a relative take part at a distance while the patient comes in person?
    public RuleBook<Says> relative() {
        return relative;
    }

    /// Under which code is it to be registered?
    RuleBook<String> registration() {
        return registration;
    }

    private static <T> RuleBook<T> read(Optional<Path> own, String usual, Function<String, T> says)
            throws IOException {
        try (var json = own.isPresent() ? Files.newInputStream(own.get()) : resource(usual)) {
            return RuleBook.read(json, says);
        }
    }

    private static InputStream resource(String name) throws IOException {
        var json = Rules.class.getResourceAsStream(name);
        if (json == null) throw new FileNotFoundException(name);
        return json;
    }
}
