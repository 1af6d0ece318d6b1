package dk.naervaer.personaldata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.relay.CompactedTopic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Tells every service that a person has died, or lives after all.
@Singleton
public class Deaths {

    private final Pool pool;
    private final Persons persons;
    private final PersonRows personRows;
    private final DeathRows rows;
    private final ObjectMapper json;
    private final Clock clock;

    Deaths(
            Pool pool,
            Persons persons,
            PersonRows personRows,
            DeathRows rows,
            ObjectMapper json,
            Clock clock) {
        this.pool = pool;
        this.persons = persons;
        this.personRows = personRows;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /// Tells of the person with that identifier, and of everybody merged with them; of nobody when
    /// nobody is known by it.
    ///
    /// @param said when the sender said so; `null` when that is not known
    /// @return whether it was news
    public Uni<Boolean> tell(
            String system, String identifier, String actor, @Nullable Instant said) {
        return ofAll(
                system,
                identifier,
                (tx, one) -> {
                    var died = new PersonDied(one, actor, clock.instant());
                    return rows.isNews(tx, died, said)
                            .call(news -> put(tx, news, PersonDied.TOLD, died.key(), died));
                });
    }

    /// Tells that the person lives. Nothing that has ended begins again by that. What a sender says
    /// itself counts only against its own word.
    ///
    /// @param said when the sender said so; `null` when that is not known
    /// @return whether anybody thought otherwise
    public Uni<Boolean> withdraw(
            String system,
            String identifier,
            String actor,
            Mistake reason,
            @Nullable Instant said) {
        return ofAll(
                system,
                identifier,
                (tx, one) -> {
                    var lives = new DeathWithdrawn(one, actor, reason, clock.instant());
                    return mayWithdraw(tx, lives)
                            .flatMap(may ->
                                    may
                                            ? rows.isMistaken(tx, one, said)
                                            : Uni.createFrom().item(false))
                            .call(news -> withdraw(tx, news, lives, said));
                });
    }

    private Uni<Void> withdraw(
            SqlConnection tx, boolean news, DeathWithdrawn lives, @Nullable Instant said) {
        return news
                ? rows.withdraw(tx, lives, said)
                        .chain(() -> put(tx, true, DeathWithdrawn.TOLD, lives.key(), lives))
                : Uni.createFrom().voidItem();
    }

    private static Uni<Boolean> mayWithdraw(SqlConnection tx, DeathWithdrawn lives) {
        if (lives.reason() != Mistake.SENDER_SAYS_SO) return Uni.createFrom().item(true);
        return tx.preparedQuery(
                        """
                        select 1 from compacted
                        where topic = $1 and key = $2 and value ->> 'actor' = $3
                        """)
                .execute(Tuple.of(PersonDied.TOLD.topic(), lives.key(), lives.actor()))
                .map(rows -> rows.size() > 0);
    }

    /// When it was last said of the person that they had been said to have died by mistake.
    public Uni<Optional<Instant>> withdrawn(PersonId person) {
        return rows.withdrawn(pool, person);
    }

    private Uni<Boolean> ofAll(
            String system,
            String identifier,
            BiFunction<SqlConnection, PersonId, Uni<Boolean>> telling) {
        return persons.find(system, identifier)
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(false)
                                : pool.withTransaction(tx -> ofAll(tx, found.get(), telling)));
    }

    private Uni<Boolean> ofAll(
            SqlConnection tx,
            PersonId person,
            BiFunction<SqlConnection, PersonId, Uni<Boolean>> telling) {
        return personRows
                .family(tx, person)
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem()
                .transformToUniAndConcatenate(one -> telling.apply(tx, one.id()))
                .collect()
                .asList()
                .map(news -> news.contains(true));
    }

    private Uni<Void> put(
            SqlConnection tx, boolean news, CompactedTopic topic, String key, Record word) {
        return news ? topic.put(tx, key, text(word)) : Uni.createFrom().voidItem();
    }

    private String text(Record word) {
        try {
            return json.writeValueAsString(word);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A death cannot be written", e);
        }
    }
}
