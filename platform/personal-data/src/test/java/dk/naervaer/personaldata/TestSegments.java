package dk.naervaer.personaldata;

import static dk.naervaer.personaldata.Trial.now;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;

/// The files in which the broker keeps the compacted topics.
final class TestSegments {

    private static final List<String> COMPACTED = List.of("persons", "person-keys");
    private static final String FILLER = "filler";
    private static final Map<String, String> QUICK =
            Map.of(
                    "segment.ms", "100",
                    "min.cleanable.dirty.ratio", "0.0001",
                    "delete.retention.ms", "100",
                    "file.delete.delay.ms", "0");

    void compactQuickly() {
        alter(AlterConfigOp.OpType.SET);
    }

    /// Other tests count old values.
    void compactAsBefore() {
        alter(AlterConfigOp.OpType.DELETE);
    }

    private static void alter(AlterConfigOp.OpType how) {
        var quick = changes(QUICK, how);
        Map<ConfigResource, Collection<AlterConfigOp>> changes =
                Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, COMPACTED.getFirst()),
                        quick,
                        new ConfigResource(ConfigResource.Type.TOPIC, COMPACTED.getLast()),
                        quick,
                        new ConfigResource(ConfigResource.Type.BROKER, ""),
                        changes(Map.of("log.cleaner.backoff.ms", "200"), how));
        try (var admin = admin()) {
            now(stage(admin.incrementalAlterConfigs(changes).all().toCompletionStage()));
        }
    }

    private static List<AlterConfigOp> changes(Map<String, String> all, AlterConfigOp.OpType how) {
        return all.entrySet().stream()
                .map(one -> new AlterConfigOp(new ConfigEntry(one.getKey(), one.getValue()), how))
                .toList();
    }

    /// The segment being written is never cleaned; a record after its time begins another.
    void roll() {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", Trial.servers()),
                        new StringSerializer(),
                        new StringSerializer())) {
            for (var topic : COMPACTED)
                for (var partition : producer.partitionsFor(topic)) {
                    var unused =
                            producer.send(
                                    new ProducerRecord<>(
                                            topic, partition.partition(), FILLER, FILLER));
                }
        }
    }

    List<Path> files() {
        try (var admin = admin()) {
            var nodes =
                    now(stage(admin.describeCluster().nodes().toCompletionStage())).stream()
                            .map(node -> node.id())
                            .toList();
            return now(stage(admin.describeLogDirs(nodes).allDescriptions().toCompletionStage()))
                    .values()
                    .stream()
                    .flatMap(folders -> folders.keySet().stream())
                    .flatMap(folder -> files(Path.of(folder)).stream())
                    .toList();
        }
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException e) {
            // A file went away while we looked: look again.
            return files(folder);
        }
    }

    private static <T> Uni<T> stage(CompletionStage<T> stage) {
        return Uni.createFrom().completionStage(stage);
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", Trial.servers()));
    }
}
