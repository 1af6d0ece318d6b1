package dk.naervaer.booking.intake.cloudevents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The schemas that we give to those who write events.
final class EventSchemas {

    private static final String BASE = "https://naervaer.dk/events/epj/";
    private static final String TYPE = "dk.naervaer.epj.";
    private static final String COMMON = "common.v1";
    private static final String JSON = ".json";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("naervaer.root", ".."));
    private static final Path FOLDER = ROOT.resolve("docs/events/epj");

    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(
                    VersionFlag.V202012,
                    builder ->
                            builder.schemaMappers(
                                    mappers -> mappers.mapPrefix(BASE, FOLDER.toUri().toString())));

    static Set<String> types() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(JSON, ""))
                    .filter(name -> !name.equals(COMMON))
                    .map(TYPE::concat)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The examples that the schema of a type gives.
    static Iterable<JsonNode> examples(String type) {
        return read(text(FOLDER.resolve(type.substring(TYPE.length()) + JSON))).get("examples");
    }

    static String sample(String name) {
        return text(ROOT.resolve("deploy/demo/samples/cloudevents/" + name + JSON));
    }

    /// What a sender who checks an event against the schema of its type would be told.
    static Set<String> faults(String event) {
        var json = read(event);
        var type = json.path("type").asText();
        if (!types().contains(type)) return Set.of("/type");
        var schema =
                SCHEMAS.getSchema(SchemaLocation.of(BASE + type.substring(TYPE.length()) + JSON));
        return schema.validate(json).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessageKey())
                .collect(Collectors.toSet());
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EventSchemas() {}
}
