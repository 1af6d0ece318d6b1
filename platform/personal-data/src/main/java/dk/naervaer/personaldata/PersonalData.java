package dk.naervaer.personaldata;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.relay.CompactedTopic;
import dk.naervaer.eventsourcing.store.AskedTogether;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// Hands out keyrings, and makes the keys of the people this service is the first to meet.
@Singleton
public class PersonalData {

    static final CompactedTopic KEYS =
            new CompactedTopic("person-keys", "dk.naervaer.person-key.wrapped.v1");

    // One statement for rows and messages: a key that is known, or erased, is neither.
    private static final String ISSUE =
            """
            with made as (
              select * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
                as made (key_id, class, wrapped, topic_key, message)),
            fresh as (
              insert into person_key (key_id, person_id, wrapped)
              select key_id, $1, decode(wrapped, 'base64') from made
              where not exists (
                select 1 from erased where person_id = $1 and erased.class = made.class)
              on conflict do nothing returning key_id),
            told as (
              insert into compacted (topic, key, type, value)
              select $7, topic_key, $8, message::jsonb from made join fresh using (key_id)
              on conflict (topic, key) do update
              set value = excluded.value, seq = default, xid = pg_current_xact_id())
            select key_id from fresh
            """;

    // A key wrapped under today's master key is never replaced by an older wrapping of it.
    private static final String KEEP =
            """
            insert into person_key (key_id, person_id, wrapped)
            select key_id, person_id, decode(wrapped, 'base64')
            from unnest($1::text[], $2::uuid[], $3::text[], $4::text[])
              as told (key_id, person_id, class, wrapped)
            where not exists (
              select 1 from erased e where e.person_id = told.person_id and e.class = told.class)
            on conflict (key_id) do update set wrapped = excluded.wrapped
            where substring(excluded.wrapped for 5) = decode($5, 'base64')
              and substring(person_key.wrapped for 5) <> decode($5, 'base64')
            """;

    private final Pool pool;
    private final MasterKeys master;
    private final ObjectMapper json;
    private final AskedTogether<PersonId, List<KeyAtHand>> keys = new AskedTogether<>(this::keys);

    PersonalData(Pool pool, MasterKeys master, ObjectMapper json) {
        this.pool = pool;
        this.master = master;
        this.json = json;
    }

    /// Makes the keys of a new person and publishes them; known keys stay as they are.
    public Uni<Keyring> issue(PersonId person) {
        var made =
                Arrays.stream(KeyClass.values())
                        .map(keyClass -> wrapped(KeyId.first(person, keyClass), DataKey.roll()))
                        .toList();
        return issue(pool, person, made)
                .flatMap(fresh ->
                        fresh == made.size()
                                ? Uni.createFrom().item(keyring(made))
                                : keyring(person));
    }

    WrappedKey wrapped(KeyId id, byte[] secret) {
        return WrappedKey.of(id, master.wrap(id.toString(), secret));
    }

    /// Keeps and publishes keys of one person; answers how many of them are new.
    Uni<Integer> issue(SqlClient client, PersonId person, List<WrappedKey> made) {
        var row =
                Tuple.tuple()
                        .addValue(person.value())
                        .addValue(texts(made, WrappedKey::keyId))
                        .addValue(texts(made, key -> key.keyClass().word()))
                        .addValue(texts(made, WrappedKey::wrapped))
                        .addValue(texts(made, key -> key.id().topicKey()))
                        .addValue(texts(made, this::write))
                        .addValue(KEYS.topic())
                        .addValue(KEYS.type());
        return client.preparedQuery(ISSUE).execute(row).map(rows -> rows.size());
    }

    /// Keeps keys that other services have made, unless they are erased; answers how many are new.
    Uni<Integer> keep(List<WrappedKey> told) {
        var row =
                Tuple.tuple()
                        .addValue(texts(told, WrappedKey::keyId))
                        .addValue(
                                told.stream()
                                        .map(key -> key.personId().value())
                                        .toArray(UUID[]::new))
                        .addValue(texts(told, key -> key.keyClass().word()))
                        .addValue(texts(told, WrappedKey::wrapped))
                        .addValue(master.markInBase64());
        return pool.preparedQuery(KEEP).execute(row).map(rows -> rows.rowCount());
    }

    private static String[] texts(List<WrappedKey> keys, Function<WrappedKey, String> text) {
        return keys.stream().map(text).toArray(String[]::new);
    }

    public Uni<Keyring> keyring(PersonId person) {
        return keys.ask(person).map(found -> new Keyring(found.orElseGet(List::of)));
    }

    /// The keys that are here; of people without keys nothing will open.
    public Uni<Keyring> keyring(Collection<PersonId> people) {
        if (people.isEmpty()) return Uni.createFrom().item(new Keyring(List.of()));
        return keys(people)
                .map(found -> new Keyring(found.values().stream().flatMap(List::stream).toList()));
    }

    /// Only the keys of some classes, for whoever seals or opens nothing else of very many people.
    public Uni<Keyring> keyring(Collection<PersonId> people, Set<KeyClass> classes) {
        if (people.isEmpty()) return Uni.createFrom().item(new Keyring(List.of()));
        return pool.preparedQuery(
                        """
                        select key_id, wrapped from person_key
                        where person_id = any($1) and split_part(key_id, '/', 2) = any($2)
                        """)
                .execute(
                        Tuple.of(
                                people.stream()
                                        .map(PersonId::value)
                                        .distinct()
                                        .toArray(UUID[]::new),
                                KeyClass.words(classes)))
                .map(rows ->
                        new Keyring(
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(this::atHand)
                                        .toList()));
    }

    private Uni<Map<PersonId, List<KeyAtHand>>> keys(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        return pool.preparedQuery(
                        "select key_id, wrapped from person_key where person_id = any($1)")
                .execute(Tuple.of(ids))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(this::atHand)
                                .collect(groupingBy(key -> key.id().person())));
    }

    private Keyring keyring(List<WrappedKey> keys) {
        return new Keyring(keys.stream().map(key -> atHand(key.id(), key.bytes())).toList());
    }

    private KeyAtHand atHand(Row row) {
        return atHand(KeyId.parse(row.getString("key_id")), row.getBuffer("wrapped").getBytes());
    }

    private KeyAtHand atHand(KeyId id, byte[] wrapped) {
        return new KeyAtHand(id, () -> master.unwrap(id, wrapped));
    }

    private String write(WrappedKey key) {
        try {
            return json.writeValueAsString(key);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A wrapped key cannot be written", e);
        }
    }
}
