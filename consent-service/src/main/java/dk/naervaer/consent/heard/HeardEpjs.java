package dk.naervaer.consent.heard;

import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Keeps which units each EPJ speaks for: of other patients' consents it is told nothing.
@ApplicationScoped
public class HeardEpjs implements Ear {

    public static final String CONSUMER = "epj-units";

    record Described(Registered system) {}

    record Registered(String client, List<String> scope) {}

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        return switch (event.type()) {
            case "epj-described.v1", "epj-described.v2" ->
                    described(tx, event.as(Described.class).system());
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> described(SqlConnection tx, Registered it) {
        return tx.preparedQuery(
                        """
                        insert into heard_epj (client, units) values ($1, $2)
                        on conflict (client) do update set units = excluded.units
                        """)
                .execute(Tuple.of(it.client(), it.scope().toArray(String[]::new)))
                .replaceWithVoid();
    }
}
