package dk.naervaer.consent.view;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which pauses the door-keeper has confirmed.
@Singleton
class Doors {

    /// That the door was shut after one pause of the consent.
    record Shut(Instant pausedAt, Instant at) {}

    private final Pool pool;

    Doors(Pool pool) {
        this.pool = pool;
    }

    Uni<Map<UUID, Shut>> shut(Collection<UUID> consents) {
        return pool.preparedQuery(
                        "select consent, paused_at, shut_at from door_shut where consent = any($1)")
                .execute(Tuple.of(consents.toArray(UUID[]::new)))
                .map(rows -> {
                    var found = new HashMap<UUID, Shut>();
                    for (var row : rows)
                        found.put(
                                row.getUUID("consent"),
                                new Shut(
                                        Instant.parse(row.getString("paused_at")),
                                        row.getOffsetDateTime("shut_at").toInstant()));
                    return found;
                });
    }

    /// Null until the door was shut after the pause that holds now.
    static @Nullable Instant after(ConsentRow consent, Map<UUID, Shut> doors) {
        var shut = doors.get(consent.id());
        return shut != null && shut.pausedAt().equals(consent.since()) ? shut.at() : null;
    }
}
