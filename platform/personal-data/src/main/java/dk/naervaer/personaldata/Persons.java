package dk.naervaer.personaldata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.relay.CompactedTopic;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Who is known in this installation. Booking registers them; the other services hear of them.
@Singleton
public class Persons {

    private static final CompactedTopic TOPIC =
            new CompactedTopic("persons", "dk.naervaer.person.registered.v1");
    private static final String COLUMNS = "select person_id, lookup, identity::text from person ";

    private final Pool pool;
    private final PersonalData personalData;
    private final MasterKeys master;
    private final ObjectMapper json;

    Persons(Pool pool, PersonalData personalData, MasterKeys master, ObjectMapper json) {
        this.pool = pool;
        this.personalData = personalData;
        this.master = master;
        this.json = json;
    }

    public Uni<Optional<PersonId>> find(String system, String identifier) {
        return pool.preparedQuery(COLUMNS + "where lookup = $1")
                .execute(Tuple.of(master.lookup(system, identifier)))
                .map(rows -> read(rows).stream().findFirst().map(Person::personId));
    }

    public Uni<Optional<Person>> get(PersonId id) {
        return get(List.of(id)).map(found -> found.stream().findFirst());
    }

    public Uni<List<Person>> get(Collection<PersonId> ids) {
        var wanted = ids.stream().map(PersonId::value).toArray(UUID[]::new);
        return pool.preparedQuery(COLUMNS + "where person_id = any($1)")
                .execute(Tuple.of(wanted))
                .map(this::read);
    }

    /// Finds the person with that identifier, or gives them a pseudonym and keys and tells the
    /// others.
    public Uni<PersonId> register(String system, String identifier, String given, String family) {
        return find(system, identifier)
                .flatMap(known ->
                        known.isPresent()
                                ? Uni.createFrom().item(known.get())
                                : meet(system, identifier, given, family));
    }

    private Uni<PersonId> meet(String system, String identifier, String given, String family) {
        var id = new PersonId(UUID.randomUUID());
        return personalData
                .issue(id)
                .map(keys ->
                        new Person(
                                id,
                                master.lookup(system, identifier),
                                new Person.Identity(
                                        keys.seal(id, KeyClass.IDENTITY, "cpr", identifier),
                                        keys.seal(id, KeyClass.IDENTITY, "given", given),
                                        keys.seal(id, KeyClass.IDENTITY, "family", family))))
                .flatMap(person ->
                        pool.withTransaction(tx ->
                                keep(tx, person)
                                        .chain(() -> TOPIC.put(tx, id.toString(), write(person)))))
                // Two first messages about one person: the one that came first has named them.
                .onFailure(Persons::isKnownMeanwhile)
                .recoverWithNull()
                .chain(() -> find(system, identifier))
                .map(Optional::orElseThrow);
    }

    private static boolean isKnownMeanwhile(Throwable failure) {
        return failure instanceof PgException e && "23505".equals(e.getSqlState());
    }

    Uni<Void> keep(SqlClient tx, Person person) {
        return tx.preparedQuery(
                        """
                        insert into person (person_id, lookup, identity)
                        values ($1, $2, ($3::text)::jsonb)
                        on conflict (person_id) do update
                        set lookup = excluded.lookup, identity = excluded.identity
                        """)
                .execute(
                        Tuple.of(
                                person.personId().value(),
                                person.lookup(),
                                write(person.identity())))
                .replaceWithVoid();
    }

    Uni<Void> forget(SqlClient client, PersonId person) {
        return client.preparedQuery("delete from person where person_id = $1")
                .execute(Tuple.of(person.value()))
                .replaceWithVoid();
    }

    private List<Person> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::read).toList();
    }

    private Person read(Row row) {
        try {
            return new Person(
                    new PersonId(row.getUUID("person_id")),
                    row.getString("lookup"),
                    json.readValue(row.getString("identity"), Person.Identity.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A person's row cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A person cannot be written", e);
        }
    }
}
