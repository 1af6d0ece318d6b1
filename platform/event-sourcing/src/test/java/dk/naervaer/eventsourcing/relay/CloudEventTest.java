package dk.naervaer.eventsourcing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.store.StoredEvent;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventTest {

    static final Instant NOON = Instant.parse("2027-01-14T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "appointment, appointment-booked.v1, dk.naervaer.appointment.booked.v1",
        "appointment, appointment-contact-form-planned.v1, "
                + "dk.naervaer.appointment.contact-form-planned.v1",
        "invitation, invitation-message-accepted.v12, "
                + "dk.naervaer.invitation.message-accepted.v12",
        "door, door-closed.v1, dk.naervaer.door.closed.v1",
    })
    void the_published_name_is_made_from_the_stored_one_and_leads_back(
            String aggregate, String stored, String published) {
        assertThat(CloudEvent.published(aggregate, stored)).isEqualTo(published);
        assertThat(CloudEvent.aggregateOf(published)).isEqualTo(aggregate);
        assertThat(CloudEvent.typeOf(published)).isEqualTo(stored);
    }

    @Test
    void a_fact_says_what_it_is_where_it_stands_and_who_caused_it_but_nothing_it_does_not_know() {
        var metadata = new Metadata("secretary", "booking", "c-1", null, "00-trace");
        var fact = fact(metadata);

        assertThat(fact.topic()).isEqualTo("appointments");
        assertThat(fact.key()).isEqualTo("1");
        assertThat(new String(fact.value(), UTF_8)).isEqualTo("{\"day\":\"2027-01-14\"}");
        assertThat(headers(fact))
                .containsOnly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "visit/1/3"),
                        Map.entry("ce_source", "/visits"),
                        Map.entry("ce_type", "dk.naervaer.visit.announced.v1"),
                        Map.entry("ce_subject", "1"),
                        Map.entry("ce_time", "2027-01-14T12:00:00Z"),
                        Map.entry("ce_streamversion", "3"),
                        Map.entry("ce_position", "7-9"),
                        Map.entry("ce_actor", "secretary"),
                        Map.entry("ce_correlationid", "c-1"),
                        Map.entry("traceparent", "00-trace"),
                        Map.entry("content-type", "application/json"));
    }

    static ProducerRecord<String, byte[]> fact(Metadata metadata) {
        var stored =
                new StoredEvent(
                        new StreamId("visit", "1"),
                        3,
                        "visit-announced.v1",
                        "{\"day\":\"2027-01-14\"}",
                        metadata,
                        NOON);
        return new CloudEvent("visits").event("appointments", stored, new Position(7, 9));
    }

    static Map<String, String> headers(ProducerRecord<String, byte[]> fact) {
        return StreamSupport.stream(fact.headers().spliterator(), false)
                .collect(
                        Collectors.toMap(
                                header -> header.key(),
                                header -> new String(header.value(), UTF_8)));
    }
}
