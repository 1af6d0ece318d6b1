package dk.naervaer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.local.infra.Service;
import dk.naervaer.local.process.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Kills a real service, leaves it facts unsent and facts unheard, starts it again, and waits until
/// it serves and nothing is left.
final class KilledService implements AutoCloseable {

    /// Nine times the nation's mean rate, for seventeen seconds.
    static final int BACKLOG = 1000;

    private static final String DATABASE = "booking";
    private static final int PARTITIONS = 4;
    private static final String LEFT_UNSENT =
            """
            insert into event (stream_id, version, type, data, metadata, recorded_at)
            select 'appointment/' || gen_random_uuid(), 1, 'appointment-booked.v1', ?::jsonb,
                   '{"actor": "bench", "source": "bench"}', now()
            from generate_series(1, %d)
            """
                    .formatted(BACKLOG);
    private static final String IS_SENT =
            """
            select 1 from cursor where name = 'relay'
              and (xid, seq) >= (select xid, seq from event order by xid desc, seq desc limit 1)
            """;

    private final Ground ground;
    private final Service service;
    private final Connection database;
    private final KafkaProducer<String, byte[]> producer;
    private Child running;

    /// Seconds from the kill.
    record Recovery(double ready, double sent, double heard) {

        double whole() {
            return Math.max(ready, Math.max(sent, heard));
        }
    }

    KilledService(Ground ground) throws IOException, InterruptedException, SQLException {
        this.ground = ground;
        this.service = Service.all(ground.settings()).getFirst();
        this.running = ground.start(service);
        this.database = ground.connect(DATABASE);
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", ground.brokers()),
                        new StringSerializer(),
                        new ByteArraySerializer());
        // Until it has heard something from each partition it has not joined.
        var first = say();
        Ground.await("the service hears", () -> hasHeard(first));
    }

    static boolean isBuilt(Ground ground) {
        return Service.all(ground.settings()).getFirst().isBuilt();
    }

    Recovery killAndStart() throws IOException, InterruptedException, SQLException {
        var process = running.named().process();
        process.destroyForcibly();
        var begin = System.nanoTime();
        Ground.await("the service is dead", () -> !process.isAlive());
        leaveUnsent();
        var unheard = say();
        running = ground.begin(service);
        double[] after = new double[3];
        Ground.await(
                "the service is back",
                () -> {
                    mark(after, 0, begin, service.isReady());
                    mark(after, 1, begin, isSent());
                    mark(after, 2, begin, hasHeard(unheard));
                    return after[0] > 0 && after[1] > 0 && after[2] > 0;
                });
        return new Recovery(after[0], after[1], after[2]);
    }

    private static void mark(double[] after, int n, long begin, boolean now) {
        if (now && after[n] == 0) after[n] = (System.nanoTime() - begin) / 1e9;
    }

    private void leaveUnsent() throws IOException, SQLException {
        var example =
                ground.settings().checkout().resolve("docs/events/appointment-booked.v1.json");
        try (var statement = database.prepareStatement(LEFT_UNSENT)) {
            statement.setString(1, Files.readString(example));
            statement.executeUpdate();
        }
    }

    /// One fact for each partition, of a kind the service does not know and must pass over.
    private List<String> say() throws InterruptedException {
        var said = new ArrayList<String>();
        for (var partition = 0; partition < PARTITIONS; partition++) {
            var id = UUID.randomUUID().toString();
            said.add("relative/" + id);
            var fact = new ProducerRecord<>("consents", partition, id, "{}".getBytes(UTF_8));
            header(fact, "ce_type", "dk.naervaer.relative.measured.v1");
            header(fact, "ce_streamversion", "1");
            header(fact, "ce_time", "2027-01-14T09:00:00Z");
            header(fact, "ce_actor", "bench");
            header(fact, "ce_source", "/bench");
            header(fact, "ce_position", "1-1");
            try {
                producer.send(fact).get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("The broker took no fact", e);
            }
        }
        return said;
    }

    private static void header(ProducerRecord<String, byte[]> fact, String name, String value) {
        fact.headers().add(name, value.getBytes(UTF_8));
    }

    private boolean isSent() {
        try (var statement = database.createStatement()) {
            return statement.executeQuery(IS_SENT).next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean hasHeard(List<String> streams) {
        var sql = "select count(*) from heard where stream_id = any(?)";
        try (var statement = database.prepareStatement(sql)) {
            statement.setArray(1, database.createArrayOf("text", streams.toArray()));
            var rows = statement.executeQuery();
            return rows.next() && rows.getInt(1) == streams.size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        database.close();
    }
}
