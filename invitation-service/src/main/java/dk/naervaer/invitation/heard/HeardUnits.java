package dk.naervaer.invitation.heard;

import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.web.unit.Unit;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The unit register, so that staff see their own departments only.
@ApplicationScoped
public class HeardUnits implements Ear {

    /// A unit's whole history, as booking tells it each time.
    record UnitRegistered(String id, String type, List<Period> periods) {

        record Period(
                String name,
                @Nullable String parent,
                LocalDate validFrom,
                @Nullable LocalDate validTo,
                @Nullable String sor,
                @Nullable String shak) {}

        Stream<Unit> rows() {
            var level = Unit.Type.valueOf(type.toUpperCase(Locale.ROOT));
            return periods.stream()
                    .map(period ->
                            new Unit(
                                    id,
                                    level,
                                    period.name(),
                                    period.parent(),
                                    period.validFrom(),
                                    period.validTo(),
                                    period.sor(),
                                    period.shak()));
        }
    }

    private final Pool pool;
    private final Json json;

    HeardUnits(Pool pool, Json json) {
        this.pool = pool;
        this.json = json;
    }

    @Override
    public String consumer() {
        return "invitation-units";
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        if (!event.type().equals("unit-registered.v1")) return Uni.createFrom().voidItem();
        return tx.preparedQuery(
                        """
                        insert into heard_unit (id, state) values ($1, ($2::text)::jsonb)
                        on conflict (id) do update set state = excluded.state
                        """)
                .execute(Tuple.of(event.stream().id(), json.write(event.as(UnitRegistered.class))))
                .replaceWithVoid();
    }

    public Uni<UnitHierarchy> hierarchy() {
        return hierarchy(pool);
    }

    Uni<UnitHierarchy> hierarchy(SqlClient client) {
        return client.query("select state::text from heard_unit")
                .execute()
                .map(rows ->
                        UnitHierarchy.of(
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(row -> row.getString("state"))
                                        .flatMap(text ->
                                                json.read(text, UnitRegistered.class).rows())
                                        .toList()));
    }
}
