package dk.naervaer.invitation.heard;

import dk.naervaer.eventsourcing.heard.TopicGroups;
import dk.naervaer.eventsourcing.relay.Ticking;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Knows how far behind the patients' decisions this service is, since a withdrawal that has not
/// been heard, or could not be said, must let nobody in.
@Singleton
public class ConsentsLag {

    private static final String TOPIC = "consents";
    private static final String BEATS = "beats";
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int ANSWER_MILLIS = 4_000;

    // What was said before this process began may have been unheard for as long as it takes.
    private final Backlog backlog = new Backlog(longAgo());
    private final Pulse pulse = new Pulse(longAgo());
    private final Admin kafka;
    private final String group;
    private @Nullable Cancellable looking;

    ConsentsLag(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.group = TopicGroups.of(service, TOPIC);
        this.kafka =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                servers,
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                ANSWER_MILLIS,
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                ANSWER_MILLIS));
    }

    /// So far behind, or so long in the dark, that the door has to stay shut.
    public boolean tooLong() {
        return now().compareTo(LONGEST) > 0;
    }

    Duration now() {
        var now = System.nanoTime();
        var unheard = backlog.at(now);
        var silent = pulse.at(now);
        return unheard.compareTo(silent) > 0 ? unheard : silent;
    }

    /// For how long consent-service may have been silent.
    Duration silence() {
        return pulse.at(System.nanoTime());
    }

    private static long longAgo() {
        return System.nanoTime() - LONGEST.plusSeconds(1).toNanos();
    }

    void start(@Observes StartupEvent event) {
        looking = Ticking.every(EVERY, "Looks at the lag of consents", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        if (looking != null) looking.cancel();
        kafka.close(Duration.ZERO);
    }

    private Uni<Void> look() {
        long asked = System.nanoTime();
        return partitions()
                .flatMap(all -> Uni.combine().all().unis(said(all), heard()).asTuple())
                .invoke(told -> tell(told.getItem1(), told.getItem2(), asked))
                .replaceWithVoid();
    }

    private void tell(Map<TopicPartition, Long> said, Map<TopicPartition, Long> heard, long asked) {
        backlog.tell(of(TOPIC, said), of(TOPIC, heard), asked);
        pulse.tell(of(BEATS, said).values().stream().mapToLong(end -> end).sum(), asked);
    }

    private static Map<Integer, Long> of(String topic, Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream()
                .filter(one -> one.getKey().topic().equals(topic))
                .collect(Collectors.toMap(one -> one.getKey().partition(), Map.Entry::getValue));
    }

    private Uni<List<TopicPartition>> partitions() {
        return uni(kafka.describeTopics(List.of(TOPIC, BEATS)).allTopicNames())
                .map(found ->
                        found.values().stream()
                                .flatMap(topic ->
                                        topic.partitions().stream()
                                                .map(one ->
                                                        new TopicPartition(
                                                                topic.name(), one.partition())))
                                .toList());
    }

    private Uni<Map<TopicPartition, Long>> said(Collection<TopicPartition> all) {
        var latest = all.stream().collect(Collectors.toMap(one -> one, _ -> OffsetSpec.latest()));
        return uni(kafka.listOffsets(latest).all())
                .map(ends -> offsets(ends, ListOffsetsResultInfo::offset));
    }

    private Uni<Map<TopicPartition, Long>> heard() {
        return uni(kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .map(committed -> offsets(committed, OffsetAndMetadata::offset));
    }

    private static <T> Map<TopicPartition, Long> offsets(
            Map<TopicPartition, T> found, ToLongFunction<T> offset) {
        return found.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, one -> offset.applyAsLong(one.getValue())));
    }

    private static <T> Uni<T> uni(KafkaFuture<T> answer) {
        return Uni.createFrom().completionStage(answer.toCompletionStage());
    }
}
