package dk.naervaer.booking.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.relay.Ticking;
import dk.naervaer.eventsourcing.store.Cause;
import dk.naervaer.eventsourcing.store.InstallationSecrets;
import dk.naervaer.web.error.Problem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What EPJs have sent and what became of it. A message that somebody has to look at is kept,
/// closed, before its sender is answered; of the others a line is written soon after.
@Singleton
public class MessageLog {

    private static final Logger LOG = Logger.getLogger(MessageLog.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofMillis(250);
    private static final int AT_ONCE = 1_000;
    private static final int MOST_WAITING = 100_000;
    static final String CONTEXT = "epj-message";

    private static final String NOTE =
            """
            insert into epj_message (id, client, dialect, received_at, fate, appointment_id)
            select * from unnest(
              $1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::uuid[])
            """;

    private static final String KEEP =
            """
            insert into epj_message
              (id, client, dialect, received_at, fate, reasons, message, appointment_id, again)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8, $9)
            """;

    private static final String OVERTAKE =
            """
            update epj_message set settled_at = $2, message = null
            where appointment_id = $1 and message is not null and settled_at is null
            """;

    private record Line(
            String client,
            String dialect,
            OffsetDateTime at,
            Fate fate,
            @Nullable UUID appointment) {}

    private final ConcurrentLinkedQueue<Line> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong leftOut = new AtomicLong();
    private final Pool pool;
    private final InstallationSecrets secrets;
    private final ObjectMapper json;
    private final Clock clock;
    private @Nullable Cancellable writing;

    MessageLog(Pool pool, InstallationSecrets secrets, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        writing = Ticking.every(SOON, "Lines of the message log", this::write);
    }

    /// What has come until now is still written.
    void stop(@Observes ShutdownEvent event) {
        if (writing != null) writing.cancel();
        write().ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(e -> LOG.warnf("%d lines are not written: %s", waiting.size(), Cause.of(e)))
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
    }

    /// A line for the engineer's page; facts do not hang on it.
    public void note(RegisteredEpj epj, Dialect dialect, Fate fate, @Nullable UUID appointment) {
        if (waiting.size() < MOST_WAITING)
            waiting.add(new Line(epj.client(), dialect.name(), now(), fate, appointment));
        else leftOut.incrementAndGet();
    }

    /// Keeps a message until somebody has settled it.
    public Uni<UUID> keep(
            RegisteredEpj epj, Dialect dialect, Fate fate, Problem problem, byte[] message) {
        return keep(epj, dialect, fate, problem, message, null);
    }

    /// Keeps a message of which all but this is taken, instead of what was kept so of the same
    /// appointment before.
    public Uni<UUID> keepRest(
            RegisteredEpj epj, Dialect dialect, UUID appointment, Problem problem, byte[] message) {
        return pool.preparedQuery(OVERTAKE)
                .execute(Tuple.of(appointment, now()))
                .chain(_ -> keep(epj, dialect, Fate.PARKED, problem, message, appointment));
    }

    private Uni<UUID> keep(
            RegisteredEpj epj,
            Dialect dialect,
            Fate fate,
            Problem problem,
            byte[] message,
            @Nullable UUID appointment) {
        var id = UUID.randomUUID();
        return pool.preparedQuery(KEEP)
                .execute(
                        Tuple.tuple()
                                .addUUID(id)
                                .addString(epj.client())
                                .addString(dialect.name())
                                .addOffsetDateTime(now())
                                .addString(fate.name())
                                .addString(reasons(json, problem))
                                .addValue(Buffer.buffer(secrets.close(message, CONTEXT)))
                                .addUUID(appointment)
                                .addBoolean(dialect.canBeSentAgain(message)))
                .replaceWith(id);
    }

    static String reasons(ObjectMapper json, Problem problem) {
        var reasons =
                problem.errors().isEmpty()
                        ? List.of(new Problem.FieldError("", sentence(problem)))
                        : problem.errors();
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A reason cannot be written", e);
        }
    }

    private static String sentence(Problem problem) {
        return problem.detail() == null ? problem.title() : problem.detail();
    }

    private Uni<Void> write() {
        var lines = new ArrayList<Line>();
        for (Line line; lines.size() < AT_ONCE && (line = waiting.poll()) != null; )
            lines.add(line);
        long without = leftOut.getAndSet(0);
        if (without > 0) LOG.warnf("The message log has no line of %d messages", without);
        if (lines.isEmpty()) return Uni.createFrom().voidItem();
        return pool.preparedQuery(NOTE)
                .execute(row(lines))
                .replaceWithVoid()
                .onFailure()
                .invoke(_ -> waiting.addAll(lines));
    }

    private static Tuple row(List<Line> lines) {
        return Tuple.tuple()
                .addValue(lines.stream().map(_ -> UUID.randomUUID()).toArray(UUID[]::new))
                .addValue(texts(lines, Line::client))
                .addValue(texts(lines, Line::dialect))
                .addValue(lines.stream().map(Line::at).toArray(OffsetDateTime[]::new))
                .addValue(texts(lines, line -> line.fate().name()))
                .addValue(lines.stream().map(Line::appointment).toArray(UUID[]::new));
    }

    private static String[] texts(List<Line> lines, Function<Line, String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
