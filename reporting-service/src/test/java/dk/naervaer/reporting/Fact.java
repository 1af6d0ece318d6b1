package dk.naervaer.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.eventsourcing.relay.CloudEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// One raw event of another service.
record Fact(String topic, String type, String key, long version, String json) {

    /// As the relay writes it and the broker hands it out.
    ConsumerRecord<String, byte[]> record() {
        var aggregate = type.substring(0, type.indexOf('.'));
        var record = new ConsumerRecord<>(topic, 0, 0, key, json.getBytes(UTF_8));
        header(record, CloudEvent.TYPE, "dk.naervaer." + type + ".v1");
        header(record, CloudEvent.ID, "%s/%s/%d".formatted(aggregate, key, version));
        header(record, CloudEvent.TIME, "2027-01-14T09:00:00Z");
        header(record, CloudEvent.STREAM_VERSION, Long.toString(version));
        header(record, CloudEvent.POSITION, version + "-" + version);
        header(record, CloudEvent.ACTOR, "test");
        header(record, CloudEvent.SOURCE, "/test");
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
