package dk.naervaer.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// What kind of work the samples of a recording lie in: that of the innermost frame that tells.
final class Shares {

    private static final String SAMPLE = "jdk.CPUTimeSample";

    // The first that matches names the work; what no frame tells is the JVM's own.
    private static final Map<String, String> WORK = new LinkedHashMap<>();

    static {
        WORK.put("ca.uhn.", "parsing and writing FHIR or HL7");
        WORK.put("org.hl7.", "parsing and writing FHIR or HL7");
        WORK.put("com.google.crypto.tink", "sealing");
        WORK.put("dk.naervaer.personaldata", "sealing");
        WORK.put("com.fasterxml.jackson", "JSON");
        WORK.put("io.vertx.pgclient", "database client");
        WORK.put("io.vertx.sqlclient", "database client");
        WORK.put("com.ongres", "database client");
        WORK.put("io.opentelemetry", "tracing and metrics");
        WORK.put("io.micrometer", "tracing and metrics");
        WORK.put("org.jose4j", "token");
        WORK.put("io.quarkus.oidc", "token");
        WORK.put("io.smallrye.jwt", "token");
        WORK.put("org.apache.kafka", "relay to Kafka");
        WORK.put("dk.naervaer.eventsourcing.relay", "relay to Kafka");
        WORK.put("dk.naervaer.eventsourcing.view", "views");
        WORK.put("dk.naervaer.eventsourcing", "event store");
        WORK.put("dk.naervaer.booking", "intake and appointment");
        WORK.put("org.jboss.resteasy", "HTTP");
        WORK.put("io.vertx.core.http", "HTTP");
        WORK.put("io.vertx.ext.web", "HTTP");
        WORK.put("io.netty", "network");
    }

    private final Map<String, Integer> counts = new HashMap<>();
    private int all;

    static Shares of(Path file) throws IOException {
        var shares = new Shares();
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if (!event.getEventType().getName().equals(SAMPLE)) continue;
                var stack = event.getStackTrace();
                var work =
                        stack == null
                                ? "JVM"
                                : stack.getFrames().stream()
                                        .map(Shares::work)
                                        .filter(name -> !name.isEmpty())
                                        .findFirst()
                                        .orElse("JVM and the rest");
                shares.counts.merge(work, 1, Integer::sum);
                shares.all++;
            }
        }
        return shares;
    }

    private static String work(RecordedFrame frame) {
        var type = frame.getMethod().getType().getName();
        return WORK.entrySet().stream()
                .filter(one -> type.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /// Microseconds of each kind, where one thing takes so many in all.
    Map<String, Double> of(double micros) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                one -> micros * one.getValue() / Math.max(1, all),
                                (a, _) -> a,
                                LinkedHashMap::new));
    }
}
