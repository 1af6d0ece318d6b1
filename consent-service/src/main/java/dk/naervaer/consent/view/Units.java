package dk.naervaer.consent.view;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What units are called.
@Singleton
public class Units {

    private final Pool pool;

    Units(Pool pool) {
        this.pool = pool;
    }

    /// By id or SOR number; those the register does not know on the day are not among them.
    public Uni<Map<String, String>> names(Set<String> units, LocalDate day) {
        if (units.isEmpty()) return Uni.createFrom().item(Map.of());
        return pool.preparedQuery(
                        """
                        select asked, min(name) as name
                        from unnest($1::text[]) as asked
                        join unit_period on asked = unit or asked = sor
                        where $2 between valid_from and coalesce(valid_to, 'infinity')
                        group by asked
                        """)
                .execute(Tuple.of(units.toArray(String[]::new), day))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .collect(
                                        Collectors.toMap(
                                                row -> row.getString("asked"),
                                                row -> row.getString("name"))));
    }
}
