package dk.naervaer.reporting;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.reporting.heard.Hearing;
import dk.naervaer.reporting.heard.Reports;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = NaervaerTestResource.class,
        initArgs = @ResourceArg(name = "mongo", value = "true"),
        scope = TestResourceScope.GLOBAL)
class WaitingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NUMBER = "0201609995";

    @Inject Hearing hearing;
    @Inject Reports reports;

    @Test
    void of_what_nobody_can_read_only_the_address_is_kept() {
        var offset = 4_711;
        hear(
                new ConsumerRecord<>(
                        "appointments",
                        1,
                        offset,
                        NUMBER,
                        (NUMBER + " is no JSON").getBytes(UTF_8)));
        var kept = waiting("_id", "appointments-1@" + offset).getFirst();
        assertThat(kept.toJson()).doesNotContain(NUMBER);
        assertThat(kept)
                .containsEntry("topic", "appointments")
                .containsEntry("reason", "UNREADABLE")
                .containsOnlyKeys("_id", "topic", "partition", "offset", "exception", "reason");
    }

    @Test
    void a_fact_that_waits_keeps_who_caused_it_and_is_tried_again_without_another_fact() {
        var id = UUID.randomUUID().toString();
        hear(cancelled(id, 2).record());
        var kept = waiting("stream", "appointment/" + id).getFirst();
        assertThat(Document.parse(kept.getString("metadata")))
                .containsEntry("actor", "test")
                .containsEntry("source", "/test");

        reports.consultations()
                .insertOne(
                        new Document("_id", id).append("appointment", new Document("version", 1L)))
                .await()
                .atMost(PATIENCE);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(waiting("stream", "appointment/" + id)).isEmpty());
    }

    private static Fact cancelled(String id, long version) {
        return new Fact("appointments", "appointment.cancelled", id, version, "{}");
    }

    private void hear(ConsumerRecord<String, byte[]> fact) {
        hearing.hear(List.of(fact)).await().atMost(PATIENCE);
    }

    private List<Document> waiting(String field, String value) {
        return reports.waiting().find(eq(field, value)).collect().asList().await().atMost(PATIENCE);
    }
}
