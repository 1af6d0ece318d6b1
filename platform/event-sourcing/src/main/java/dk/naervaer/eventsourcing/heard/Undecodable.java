package dk.naervaer.eventsourcing.heard;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Keeps the bytes of a record nobody could read, for a human; they never reach a log.
final class Undecodable {

    static Uni<Void> keep(SqlClient client, String consumer, ConsumerRecord<String, byte[]> fact) {
        var where = "undecodable/%s-%d".formatted(fact.topic(), fact.partition());
        byte[] bytes = fact.value() == null ? new byte[0] : fact.value();
        return client.preparedQuery(
                        """
                        insert into parked (consumer, stream_id, version, record, reason)
                        values ($1, $2, $3, to_jsonb($4::text), 'UNDECODABLE')
                        on conflict do nothing
                        """)
                .execute(
                        Tuple.of(
                                consumer,
                                where,
                                // Never 1: a retry must not take it for the next fact of a stream.
                                fact.offset() + 2,
                                Base64.getEncoder().encodeToString(bytes)))
                .replaceWithVoid();
    }

    private Undecodable() {}
}
