package dk.naervaer.local.infra;

import dk.naervaer.local.process.ChildCommand;
import dk.naervaer.local.settings.DataFolder;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/// The broker that facts travel on: one node, its own process, topics made here and nowhere else.
public final class Kafka implements Part {
    private static final int PARTITIONS = 4;
    private static final Map<String, String> FOREVER = Map.of("retention.ms", "-1");
    private static final Map<String, String> COMPACTED =
            Map.of("cleanup.policy", "compact", "retention.ms", "-1");
    private static final Map<String, String> THIRTY_DAYS =
            Map.of("retention.ms", String.valueOf(Duration.ofDays(30).toMillis()));
    private static final List<String> FACTS =
            List.of(
                    "appointments",
                    "units",
                    "epjs",
                    "consents",
                    "invitations",
                    "notices",
                    "privacy",
                    "access",
                    "checkpoints");
    private static final List<String> LATEST = List.of("persons", "person-keys");
    private static final List<String> LETTERS = List.of("dead-letters");
    private static final Map<String, String> AN_HOUR =
            Map.of(
                    "retention.ms", String.valueOf(Duration.ofHours(1).toMillis()),
                    "segment.ms", String.valueOf(Duration.ofMinutes(20).toMillis()));
    private static final List<String> BEATS = List.of("beats");
    private final SuiteSettings settings;
    private final String advertised;

    public Kafka(SuiteSettings settings) {
        this(settings, settings.ports().address(Place.KAFKA));
    }

    /// @param advertised where clients are sent, for one who wants to stand between
    public Kafka(SuiteSettings settings, String advertised) {
        this.settings = settings;
        this.advertised = advertised;
    }

    @Override
    public Place place() {
        return Place.KAFKA;
    }

    @Override
    public ChildCommand prepare() throws IOException, InterruptedException {
        var folder = settings.data().of("kafka");
        Files.createDirectories(folder);
        var file = folder.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties(folder.resolve("log")).store(writer, null);
        }
        if (!Files.exists(folder.resolve("formatted"))) {
            format(folder, file);
        }
        return broker(256, "kafka.Kafka", file.toString());
    }

    private void format(Path folder, Path file) throws IOException, InterruptedException {
        DataFolder.delete(folder.resolve("log"));
        var cluster = Uuid.randomUuid().toString();
        var format =
                broker(
                        128,
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        cluster,
                        "-c",
                        file.toString());
        Tool.run("Formatting the broker's log", format, settings.data().log("kafka-format"));
        Files.createFile(folder.resolve("formatted"));
    }

    private ChildCommand broker(int megabytes, String main, String... arguments) {
        var words = new ArrayList<String>(List.of("-cp", settings.classPath(), main));
        words.addAll(List.of(arguments));
        return ChildCommand.java(megabytes, words, Map.of());
    }

    private Properties properties(Path log) throws IOException {
        var properties = new Properties();
        try (var fixed = getClass().getResourceAsStream("/broker.properties")) {
            properties.load(Objects.requireNonNull(fixed, "broker.properties"));
        }
        var broker = settings.ports().address(place());
        var controller = settings.ports().address(Place.KAFKA_CONTROLLER);
        properties.put("controller.quorum.voters", "1@" + controller);
        properties.put("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
        properties.put("advertised.listeners", "PLAINTEXT://" + advertised);
        properties.put("log.dirs", log.toString());
        return properties;
    }

    @Override
    public boolean isReady() {
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (Exception notYet) {
            return false;
        }
    }

    @Override
    public void furnish() {
        try (var admin = admin()) {
            var existing = admin.listTopics().names().get();
            var missing =
                    Stream.of(
                                    topics(FACTS, FOREVER),
                                    topics(LATEST, COMPACTED),
                                    topics(LETTERS, THIRTY_DAYS),
                                    topics(BEATS, AN_HOUR))
                            .flatMap(topics -> topics)
                            .filter(topic -> !existing.contains(topic.name()))
                            .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The topics could not be created", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Stream<NewTopic> topics(List<String> names, Map<String, String> configuration) {
        return names.stream()
                .map(name -> new NewTopic(name, PARTITIONS, (short) 1).configs(configuration));
    }

    private Admin admin() {
        return Admin.create(
                Map.of(
                        "bootstrap.servers", settings.ports().address(place()),
                        "request.timeout.ms", "5000",
                        "default.api.timeout.ms", "10000"));
    }
}
