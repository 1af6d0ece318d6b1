package dk.naervaer.booking.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.epj.Sender;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The registered EPJ systems; a change is seen within seconds.
@Singleton
public class Epjs {

    private static final Duration GOOD_FOR = Duration.ofSeconds(2);

    private record Recent(List<EpjSystem> systems, long at) {}

    private final Pool pool;
    private final ObjectMapper json;

    // The value, never the reading under way: a shared reading would go on in another's request.
    private volatile Recent recent = new Recent(List.of(), System.nanoTime() - GOOD_FOR.toNanos());

    Epjs(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    private static Recent stale() {
        return new Recent(List.of(), System.nanoTime() - GOOD_FOR.toNanos());
    }

    /// Whoever has changed one here sees it at once.
    public void lookAgain() {
        recent = stale();
    }

    public Uni<List<EpjSystem>> all() {
        var known = recent;
        return System.nanoTime() - known.at() < GOOD_FOR.toNanos()
                ? Uni.createFrom().item(known.systems())
                : read().invoke(read -> recent = new Recent(read, System.nanoTime()));
    }

    public Uni<Optional<EpjSystem>> find(String client) {
        return all().map(systems ->
                systems.stream().filter(one -> one.client().equals(client)).findFirst());
    }

    public Uni<Optional<EpjSystem>> speakingAs(Sender sender) {
        return all().map(systems ->
                systems.stream().filter(one -> one.speaksAs(sender)).findFirst());
    }

    private Uni<List<EpjSystem>> read() {
        return pool.query("select row::text from epj_list order by id")
                .execute()
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> system(row.getString(0)))
                                .toList());
    }

    private EpjSystem system(String row) {
        try {
            return json.readValue(row, EpjSystem.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
