package dk.naervaer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An approved example of a published event: its producer must still write it, and each consumer
/// must still read it.
public final class ApprovedJson {

    private static final Pattern PROMISE = Pattern.compile("events/([a-z-]+\\.v[0-9]+)\\.json");
    private static final String JSON = ".json";
    private static final ObjectMapper SORTED =
            TestJson.mapper()
                    .enable(
                            SerializationFeature.INDENT_OUTPUT,
                            SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final String name;

    private ApprovedJson(String name) {
        this.name = name;
    }

    /// @param name the stored type name, such as `appointment-booked.v1`
    public static ApprovedJson of(String name) {
        return new ApprovedJson(name);
    }

    /// The stored type names of all approved examples.
    public static SortedSet<String> names() {
        try (var files = Files.list(root().resolve("docs/events"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(JSON))
                    .map(file -> file.substring(0, file.length() - JSON.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The producer's half, with the mapper of a running service.
    public static void assertWrites(Object event, String name) {
        assertWrites(TestJson.mapper(), event, name);
    }

    /// The producer's half: the order of fields is free, everything else is not.
    public static void assertWrites(ObjectMapper mapper, Object event, String name) {
        try {
            assertThat(sorted(mapper.writeValueAsString(event)))
                    .as("docs/events/%s.json, as %s writes it", name, event.getClass().getName())
                    .isEqualTo(sorted(of(name).text()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(name + " cannot be written", e);
        }
    }

    /// The consumer's half: the example as the record in which this service keeps it.
    public static <T> T read(String name, Class<T> type) {
        return of(name).as(type);
    }

    public <T> T as(Class<T> type) {
        try {
            return TestJson.mapper().readValue(text(), type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(name + " cannot be read as " + type.getName(), e);
        }
    }

    public String text() {
        try {
            return Files.readString(root().resolve("docs/events/" + name + JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of the examples that docs/asyncapi.yaml promises.
    static SortedSet<String> promised() throws IOException {
        var promises = Files.readString(root().resolve("docs/asyncapi.yaml"));
        return PROMISE.matcher(promises)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The checkout; from an IDE the build's property is missing and the folder is looked for.
    private static Path root() {
        var told = System.getProperty("naervaer.root");
        var root = Path.of(told == null ? "" : told).toAbsolutePath();
        while (!Files.isDirectory(root.resolve("docs/events"))) {
            var above = root.getParent();
            if (above == null) throw new IllegalStateException("docs/events is nowhere above");
            root = above;
        }
        return root;
    }

    private static String sorted(String json) throws JsonProcessingException {
        return SORTED.writeValueAsString(
                SORTED.readValue(json, new TypeReference<TreeMap<String, Object>>() {}));
    }
}
