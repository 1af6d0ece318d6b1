package dk.naervaer.personaldata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Tells every service that a person has died.
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
    /// @return whether it was news
    public Uni<Boolean> tell(String system, String identifier, String actor) {
        return persons.find(system, identifier)
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(false)
                                : pool.withTransaction(tx -> tellOf(tx, found.get(), actor)));
    }

    private Uni<Boolean> tellOf(SqlConnection tx, PersonId person, String actor) {
        return personRows
                .family(tx, person)
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem()
                .transformToUniAndConcatenate(one -> tellOfOne(tx, one.id(), actor))
                .collect()
                .asList()
                .map(news -> news.contains(true));
    }

    private Uni<Boolean> tellOfOne(SqlConnection tx, PersonId person, String actor) {
        var died = new PersonDied(person, actor, clock.instant());
        return rows.hear(tx, died)
                .call(news ->
                        news
                                ? PersonDied.TOLD.put(tx, died.key(), text(died))
                                : Uni.createFrom().voidItem());
    }

    private String text(PersonDied died) {
        try {
            return json.writeValueAsString(died);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A death cannot be written", e);
        }
    }
}
