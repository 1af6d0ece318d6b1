package dk.naervaer.consent.privacy.retention;

import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/// Tells what the rules of a day let go, and lets nothing go.
@Singleton
public class Retention {

    private final Pool pool;
    private final RetentionRules rules;
    private final Clock clock;

    Retention(Pool pool, RetentionRules rules, Clock clock) {
        this.pool = pool;
        this.rules = rules;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }

    public List<RetentionRule> rules() {
        return rules.book().on(today());
    }

    public Uni<Anchors> anchors(Someone someone) {
        return pool.preparedQuery(DueSql.OF_ONE)
                .execute(Tuple.of(someone.uuids()))
                .map(rows -> anchors(rows.iterator().next()));
    }

    /// What would go on a day, class by class.
    ///
    /// @param atMost how many people of each class are named; all are counted
    public Uni<List<Due>> dryRun(LocalDate day, int atMost) {
        return Multi.createFrom()
                .iterable(rules.book().on(day))
                .filter(rule -> rule.of().keyClass().isPresent())
                .onItem()
                .transformToUniAndConcatenate(rule -> due(rule, day, atMost))
                .collect()
                .asList();
    }

    private Uni<Due> due(RetentionRule rule, LocalDate day, int atMost) {
        return pool.preparedQuery(DueSql.due(rule.after()))
                .execute(Tuple.of(rule.keep().toString(), day, rule.of().name(), atMost))
                .map(rows -> due(rule, rows));
    }

    private static Due due(RetentionRule rule, RowSet<Row> rows) {
        var people =
                StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PersonId(row.getUUID("person")))
                        .toList();
        long count = people.isEmpty() ? 0 : rows.iterator().next().getLong("count");
        return new Due(rule, count, people);
    }

    private static Anchors anchors(Row row) {
        return new Anchors(
                row.getLocalDate("last_appointment"),
                row.getLocalDate("last_message"),
                row.getLocalDate("last_entry"));
    }
}
