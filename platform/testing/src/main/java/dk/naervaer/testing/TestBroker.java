package dk.naervaer.testing;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// A Kafka broker in this JVM with the topics of the house.
final class TestBroker {

    static final String SERVERS = "kafka.bootstrap.servers";
    static final int PARTITIONS = 2;
    private static final List<String> KEEPING =
            List.of(
                    "appointments",
                    "units",
                    "epjs",
                    "consents",
                    "beats",
                    "invitations",
                    "notices",
                    "privacy",
                    "access",
                    "checkpoints",
                    "dead-letters");
    private static final List<String> COMPACTED = List.of("persons", "person-keys");
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("kafka"), Logger.getLogger("org.apache.kafka"));
    private static final Map<String, String> FIXED =
            Map.ofEntries(
                    entry("process.roles", "broker,controller"),
                    entry("node.id", "1"),
                    entry("controller.listener.names", "CONTROLLER"),
                    entry(
                            "listener.security.protocol.map",
                            "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                    entry("inter.broker.listener.name", "PLAINTEXT"),
                    entry("auto.create.topics.enable", "false"),
                    entry("offsets.topic.replication.factor", "1"),
                    entry("offsets.topic.num.partitions", "1"),
                    entry("transaction.state.log.replication.factor", "1"),
                    entry("transaction.state.log.min.isr", "1"),
                    entry("share.coordinator.state.topic.replication.factor", "1"),
                    entry("share.coordinator.state.topic.min.isr", "1"),
                    entry("group.initial.rebalance.delay.ms", "0"),
                    entry("log.cleaner.dedupe.buffer.size", "2097152"),
                    entry("controlled.shutdown.enable", "false"),
                    entry("num.network.threads", "1"),
                    entry("num.io.threads", "2"));

    static CompletableFuture<Map<String, String>> startInBackground() {
        // Kafka finds its own classes through the thread: it must be given the loader of this one.
        var loader = TestBroker.class.getClassLoader();
        return CompletableFuture.supplyAsync(
                () -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    return Map.of(
                            SERVERS,
                            servers(),
                            "quarkus.log.category.\"kafka\".level",
                            "WARN",
                            "quarkus.log.category.\"org.apache.kafka\".level",
                            "WARN");
                },
                task -> new Thread(task, "test-broker").start());
    }

    static String servers() {
        return OncePerJvm.start("kafka", TestBroker::start);
    }

    private static String start() throws Exception {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        var folder = Files.createTempDirectory("naervaer-kafka");
        var address = "127.0.0.1:" + OncePerJvm.freePort();
        var settings = settings(folder, address);
        var broker = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        broker.startup();
        OncePerJvm.whenTheJvmEnds(() -> {
            broker.shutdown();
            OncePerJvm.delete(folder);
        });
        createTopics(address);
        return address;
    }

    private static Properties settings(Path folder, String address) throws IOException {
        var controller = "127.0.0.1:" + OncePerJvm.freePort();
        var settings = new Properties();
        settings.putAll(FIXED);
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put("listeners", "PLAINTEXT://" + address + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://" + address);
        settings.put("log.dirs", folder.resolve("log").toString());
        var file = folder.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        if (StorageTool.execute(format, new PrintStream(OutputStream.nullOutputStream())) != 0)
            throw new IOException("Kafka cannot format its storage");
        return settings;
    }

    private static void createTopics(String address) throws Exception {
        var keeping = Map.of("retention.ms", "-1");
        var compacted = Map.of("cleanup.policy", "compact");
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(KEEPING.stream().map(name -> topic(name, keeping)).toList())
                    .all()
                    .get();
            admin.createTopics(COMPACTED.stream().map(name -> topic(name, compacted)).toList())
                    .all()
                    .get();
        }
    }

    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, PARTITIONS, (short) 1).configs(settings);
    }

    private TestBroker() {}
}
