package dk.naervaer.personaldata;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.relay.CompactedTopic;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The table of persons: what is registered here and is published, and what others have registered.
@Singleton
class PersonRows {

    static final CompactedTopic REGISTERED =
            new CompactedTopic("persons", "dk.naervaer.person.registered.v1");
    static final CompactedTopic MERGED =
            new CompactedTopic("persons", "dk.naervaer.person.merged.v1");

    private static final String SELECT =
            "select person_id, lookup, identity::text as identity, merged_into from person ";

    // One whose identity is erased is not written again, however late somebody speaks of them; what
    // is registered here is not overwritten by the echo of what was said before.
    private static final String WRITE =
            """
            insert into person (person_id, lookup, identity, merged_into, heard)
            select person_id, lookup, identity::jsonb, merged_into, $5
            from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[])
              as told (person_id, lookup, identity, merged_into)
            where not exists (
              select 1 from erased e
              where e.person_id = told.person_id and e.class = 'identity')
            on conflict (person_id) do update
            set lookup = excluded.lookup, identity = excluded.identity,
              merged_into = excluded.merged_into
            where person.heard or not excluded.heard
            returning person_id
            """;

    private final ObjectMapper json;

    PersonRows(ObjectMapper json) {
        this.json = json;
    }

    /// By lookup; what is registered here comes before what is only heard of.
    Uni<Map<String, KnownPerson>> find(SqlClient client, Collection<String> lookups) {
        return client.preparedQuery(SELECT + "where lookup = any($1) order by heard")
                .execute(Tuple.of(lookups.toArray(String[]::new)))
                .map(rows ->
                        read(rows).stream()
                                .collect(
                                        toMap(
                                                known -> known.person().lookup(),
                                                known -> known,
                                                (here, _) -> here)));
    }

    /// Which of them have lost some class of keys for good: nothing new of it can be sealed.
    Uni<Map<PersonId, Boolean>> maimed(SqlClient client, Collection<PersonId> ids) {
        return client.preparedQuery(
                        "select distinct person_id from erased where person_id = any($1)")
                .execute(Tuple.of(uuids(ids.stream().map(PersonId::value).toList())))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new PersonId(row.getUUID("person_id")))
                                .collect(toMap(id -> id, _ -> true)));
    }

    Uni<List<KnownPerson>> get(SqlClient client, Collection<PersonId> ids) {
        return client.preparedQuery(SELECT + "where person_id = any($1)")
                .execute(Tuple.of(uuids(ids.stream().map(PersonId::value).toList())))
                .map(this::read);
    }

    /// Everybody who is the same human being as that person, in the order of their pseudonyms.
    Uni<List<KnownPerson>> family(SqlClient client, PersonId id) {
        return client.preparedQuery(
                        SELECT
                                + """
                                where coalesce(merged_into, person_id) = (
                                  select coalesce(merged_into, person_id) from person
                                  where person_id = $1)
                                order by person_id
                                """)
                .execute(Tuple.of(id.value()))
                .map(this::read);
    }

    /// Writes a person of this service, and tells the others unless they are erased.
    Uni<Void> publish(SqlClient tx, KnownPerson one) {
        var topic = one.mergedInto().isPresent() ? MERGED : REGISTERED;
        return write(tx, List.of(one), false)
                .chain(written ->
                        written == 0
                                ? Uni.createFrom().voidItem()
                                : topic.put(tx, one.id().toString(), text(one.message())));
    }

    /// Writes persons whom another service has registered; the last word about one counts.
    Uni<Void> keep(SqlClient client, List<KnownPerson> told) {
        return write(client, told, true).replaceWithVoid();
    }

    /// A tombstone for the person alone: the lookup goes, the keys are another matter.
    Uni<Void> forget(SqlClient client, PersonId person) {
        return client.preparedQuery("delete from person where person_id = $1")
                .execute(Tuple.of(person.value()))
                .replaceWithVoid();
    }

    private Uni<Integer> write(SqlClient client, List<KnownPerson> told, boolean heard) {
        var row =
                Tuple.tuple()
                        .addValue(uuids(column(told, one -> one.id().value())))
                        .addValue(column(told, one -> one.person().lookup()).toArray(String[]::new))
                        .addValue(
                                column(told, one -> text(one.person().identity()))
                                        .toArray(String[]::new))
                        .addValue(mergedInto(told))
                        .addValue(heard);
        return client.preparedQuery(WRITE).execute(row).map(rows -> rows.size());
    }

    private static @Nullable UUID[] mergedInto(List<KnownPerson> told) {
        return told.stream()
                .map(one -> one.mergedInto().map(PersonId::value).orElse(null))
                .toArray(UUID[]::new);
    }

    private static <T> List<T> column(List<KnownPerson> told, Function<KnownPerson, T> value) {
        return told.stream().map(value).toList();
    }

    private static UUID[] uuids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private List<KnownPerson> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::read).toList();
    }

    private KnownPerson read(Row row) {
        try {
            var person =
                    new Person(
                            new PersonId(row.getUUID("person_id")),
                            row.getString("lookup"),
                            json.readValue(row.getString("identity"), Person.Identity.class));
            return new KnownPerson(
                    person, Optional.ofNullable(row.getUUID("merged_into")).map(PersonId::new));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A person's row cannot be read", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A person cannot be written", e);
        }
    }
}
