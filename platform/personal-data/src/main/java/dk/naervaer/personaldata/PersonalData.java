package dk.naervaer.personaldata;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.relay.CompactedTopic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Hands out keyrings, and makes the keys of the people this service is the first to meet.
@Singleton
public class PersonalData {

    static final CompactedTopic KEYS =
            new CompactedTopic("person-keys", "dk.naervaer.person-key.wrapped.v1");

    /// One key on its way to the other services.
    ///
    /// @param keyClass called `class` on the wire
    /// @param wrapped the key under the master key, in base64
    record WrappedKey(
            String keyId,
            PersonId personId,
            @JsonProperty("class") KeyClass keyClass,
            String wrapped) {

        byte[] bytes() {
            return Base64.getDecoder().decode(wrapped);
        }
    }

    private final Pool pool;
    private final MasterKeys master;
    private final ObjectMapper json;

    PersonalData(Pool pool, MasterKeys master, ObjectMapper json) {
        this.pool = pool;
        this.master = master;
        this.json = json;
    }

    /// Makes the keys of a new person and publishes them; known keys stay as they are.
    public Uni<Keyring> issue(PersonId person) {
        return pool.withTransaction(tx -> issueIn(tx, person)).chain(() -> keyring(person));
    }

    Uni<Void> issueIn(SqlConnection tx, PersonId person) {
        return Multi.createFrom()
                .items(KeyClass.values())
                .onItem()
                .transformToUniAndConcatenate(keyClass -> issue(tx, person, keyClass))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> issue(SqlConnection tx, PersonId person, KeyClass keyClass) {
        var id = keyClass.keyId(person);
        var key = new WrappedKey(id, person, keyClass, wrapped(id));
        return keep(tx, key)
                .flatMap(fresh ->
                        fresh
                                ? KEYS.put(tx, topicKey(key), write(key))
                                : Uni.createFrom().voidItem());
    }

    Uni<Boolean> keep(SqlClient client, WrappedKey key) {
        return client.preparedQuery(
                        """
                        insert into person_key (key_id, person_id, wrapped) values ($1, $2, $3)
                        on conflict do nothing
                        """)
                .execute(Tuple.of(key.keyId(), key.personId().value(), Buffer.buffer(key.bytes())))
                .map(rows -> rows.rowCount() == 1);
    }

    /// @param topicKey `<person id>/<class>`
    Uni<Void> forget(SqlClient client, String topicKey) {
        return client.preparedQuery("delete from person_key where starts_with(key_id, $1 || '/')")
                .execute(Tuple.of(topicKey))
                .replaceWithVoid();
    }

    public Uni<Keyring> keyring(PersonId... people) {
        return keyring(Arrays.asList(people));
    }

    /// The keys that are here; of people without keys nothing will open.
    public Uni<Keyring> keyring(Collection<PersonId> people) {
        if (people.isEmpty()) return Uni.createFrom().item(new Keyring(Map.of()));
        var ids = people.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        return pool.preparedQuery(
                        "select key_id, wrapped from person_key where person_id = any($1)")
                .execute(Tuple.of(ids))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .map(rows ->
                        new Keyring(
                                rows.stream()
                                        .collect(
                                                toMap(
                                                        row -> row.getString("key_id"),
                                                        row ->
                                                                master.unwrap(
                                                                        row.getString("key_id"),
                                                                        row.getBuffer("wrapped")
                                                                                .getBytes())))));
    }

    private String wrapped(String keyId) {
        return Base64.getEncoder().encodeToString(master.wrap(keyId, DataKey.roll()));
    }

    private static String topicKey(WrappedKey key) {
        return key.personId() + "/" + key.keyClass().name().toLowerCase(Locale.ROOT);
    }

    private String write(WrappedKey key) {
        try {
            return json.writeValueAsString(key);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A wrapped key cannot be written", e);
        }
    }
}
