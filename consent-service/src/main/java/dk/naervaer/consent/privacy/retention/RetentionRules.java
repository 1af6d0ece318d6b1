package dk.naervaer.consent.privacy.retention;

import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The retention rules of this installation; without a book of its own, the one that comes with it.
@Singleton
public class RetentionRules {

    private final RetentionBook book;

    RetentionRules(@ConfigProperty(name = "naervaer.consent.retention-rules") Optional<Path> own)
            throws IOException {
        try (var json = own.isPresent() ? Files.newInputStream(own.get()) : usual()) {
            this.book = RetentionBook.read(json);
        }
    }

    public RetentionBook book() {
        return book;
    }

    private static InputStream usual() throws IOException {
        var json = RetentionRules.class.getResourceAsStream("/rules/retention.json");
        if (json == null) throw new FileNotFoundException("rules/retention.json");
        return json;
    }
}
