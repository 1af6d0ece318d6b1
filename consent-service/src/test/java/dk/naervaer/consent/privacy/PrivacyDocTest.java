package dk.naervaer.consent.privacy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.consent.privacy.retention.RetentionBook;
import dk.naervaer.consent.privacy.retention.RetentionRule;
import dk.naervaer.testing.Endpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What docs/privacy.md says of the code is what the code says.
class PrivacyDocTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOC = ROOT.resolve("docs/privacy.md");
    private static final Path AS_IT_SHOULD_BE = Path.of("target/privacy.md");
    private static final Pattern TABLE = Pattern.compile("create table ([a-z_]+)");
    private static final List<String> WITH_TABLES =
            List.of(
                    "platform/event-sourcing",
                    "platform/personal-data",
                    "platform/operations",
                    "booking-service",
                    "consent-service",
                    "invitation-service");

    @Test
    void the_tables_that_come_from_the_code_are_as_the_code_has_them() throws IOException {
        var doc = Files.readString(DOC);
        var right = doc;
        right = with(right, "rules", rules());
        right = with(right, "sealed", SealedFields.table());
        right = with(right, "endpoints", endpoints());
        Files.writeString(AS_IT_SHOULD_BE, right);
        assertThat(doc).as("docs/privacy.md; see %s", AS_IT_SHOULD_BE).isEqualTo(right);
    }

    @Test
    void every_table_that_is_kept_is_named() throws IOException {
        var doc = Files.readString(DOC);
        var forgotten = new TreeSet<String>();
        for (var module : WITH_TABLES)
            for (var table : tables(ROOT.resolve(module)))
                if (!doc.contains("`" + table + "`")) forgotten.add(module + ": " + table);
        assertThat(forgotten).as("tables that docs/privacy.md does not name").isEmpty();
    }

    private static String with(String doc, String part, String table) {
        var begin = "<!-- " + part + " -->\n";
        var end = "<!-- /" + part + " -->";
        assertThat(doc).contains(begin, end);
        return doc.substring(0, doc.indexOf(begin) + begin.length())
                + table
                + doc.substring(doc.indexOf(end));
    }

    private static String rules() throws IOException {
        var head =
                """
                | Class | Rule | From | Kept | On request | Legal basis |
                |---|---|---|---|---|---|
                """;
        try (var json = PrivacyDocTest.class.getResourceAsStream("/rules/retention.json")) {
            return RetentionBook.read(Objects.requireNonNull(json)).rules().stream()
                    .map(PrivacyDocTest::row)
                    .collect(joining("\n", head, "\n"));
        }
    }

    private static String row(RetentionRule rule) {
        return "| %s | `%s` | %s%s | %s after %s | %s | %s |"
                .formatted(
                        rule.of(),
                        rule.name(),
                        rule.from(),
                        rule.to() == null ? "" : " – " + rule.to(),
                        rule.keep(),
                        rule.after().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        rule.onRequest(),
                        rule.basis());
    }

    private static String endpoints() {
        var head =
                """
                | Endpoint | Roles |
                |---|---|
                """;
        return Endpoints.table(head, "dk.naervaer.consent.privacy");
    }

    private static List<String> tables(Path module) throws IOException {
        var folder = module.resolve("src/main/resources/db");
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .flatMap(PrivacyDocTest::tablesOf)
                    .toList();
        }
    }

    private static Stream<String> tablesOf(Path migration) {
        try {
            return TABLE.matcher(Files.readString(migration))
                    .results()
                    .map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
