package dk.naervaer.consent.heard;

import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps what departments and hospitals are called, so that a place has a name.
@ApplicationScoped
public class HeardUnits implements Ear {

    public static final String CONSUMER = "units";

    record Registered(String id, List<Period> periods) {}

    record Period(
            String name,
            @Nullable String parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String sor) {}

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
            case "unit-registered.v1" -> registered(tx, event.as(Registered.class));
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> registered(SqlConnection tx, Registered unit) {
        return tx.preparedQuery("delete from unit_period where unit = $1")
                .execute(Tuple.of(unit.id()))
                .chain(() ->
                        Multi.createFrom()
                                .iterable(unit.periods())
                                .onItem()
                                .transformToUniAndConcatenate(
                                        period -> insert(tx, unit.id(), period))
                                .onItem()
                                .ignoreAsUni());
    }

    private static Uni<Void> insert(SqlConnection tx, String unit, Period period) {
        return tx.preparedQuery(
                        """
                        insert into unit_period (unit, name, parent, valid_from, valid_to, sor)
                        values ($1, $2, $3, $4, $5, $6)
                        """)
                .execute(
                        Tuple.tuple()
                                .addString(unit)
                                .addString(period.name())
                                .addString(period.parent())
                                .addLocalDate(period.validFrom())
                                .addLocalDate(period.validTo())
                                .addString(period.sor()))
                .replaceWithVoid();
    }
}
