package dk.naervaer.personaldata;

import static dk.naervaer.personaldata.KeyClass.CONTACT;
import static dk.naervaer.personaldata.KeyClass.IDENTITY;
import static dk.naervaer.personaldata.Trial.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dk.naervaer.personaldata.KeyRotation.Rotation;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Published;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A key from its making to its newer versions, on this service and on one that comes late.
@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class KeysIT {

    static final String PHONE = "+4520304050";
    static final String WRAPPED = "dk.naervaer.person-key.wrapped.v1";

    @Inject Pool pool;
    @Inject PersonalData personalData;
    @Inject KeyRotation rotation;
    @Inject MasterKeys master;
    @Inject PersonTopics personTopics;
    @Inject ArrivedKeys arrived;
    @Inject Sealers sealers;
    @Inject ObjectMapper json;

    final TestTopics topics = new TestTopics();
    final PersonId somebody = new PersonId(UUID.randomUUID());

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_rotated_key_seals_anew_and_what_the_old_one_sealed_stays_readable_and_equal() {
        var before = now(personalData.issue(somebody)).seal(somebody, CONTACT, "phone", PHONE);
        assertThat(now(rotation.rotate(somebody, CONTACT))).isEqualTo(new Rotation.Rotated(2));
        assertThat(now(rotation.rotate(somebody, CONTACT))).isEqualTo(new Rotation.Rotated(3));

        var keys = now(personalData.keyring(somebody));
        var after = keys.seal(somebody, CONTACT, "phone", PHONE);
        assertThat(after.keyId()).isEqualTo(somebody + "/contact/3");
        assertThat(after).isEqualTo(before);
        assertThat(keys.open(before, "phone")).contains(PHONE);
        assertThat(keys.seal(somebody, IDENTITY, "given", "Max").keyId()).endsWith("/identity/1");
    }

    @Test
    void only_who_made_a_key_makes_a_newer_one() throws Exception {
        assertThat(now(rotation.rotate(somebody, CONTACT))).isEqualTo(new Rotation.NoKey());
        var id = KeyId.first(somebody, CONTACT);
        tell(personalData.wrapped(id, DataKey.roll()));
        await().until(() -> Trial.keys(pool, somebody) == 1);
        assertThat(now(rotation.rotate(somebody, CONTACT))).isEqualTo(new Rotation.MadeElsewhere());
        assertThat(Trial.keys(pool, somebody)).isEqualTo(1);
    }

    @Test
    void a_service_that_starts_late_gets_every_version_from_the_topic() {
        var first = now(personalData.issue(somebody)).seal(somebody, CONTACT, "phone", PHONE);
        now(rotation.rotate(somebody, CONTACT));
        var second = keys().seal(somebody, CONTACT, "phone", PHONE);
        topics.await("person-keys", somebody + "/contact/2", 1);
        topics.await("person-keys", somebody + "/contact", 1);
        forgetEverything();
        assertThat(keys().open(first, "phone")).isEmpty();

        for (var facts : Trial.everything("person-keys")) now(personTopics.keys(facts));
        assertThat(keys().open(first, "phone")).contains(PHONE);
        assertThat(keys().open(second, "phone")).contains(PHONE);
    }

    @Test
    void a_tombstone_of_one_version_takes_every_version_of_that_class() {
        now(personalData.issue(somebody));
        now(rotation.rotate(somebody, CONTACT));
        topics.await("person-keys", somebody + "/contact/2", 1);
        topics.publish("person-keys", WRAPPED, somebody + "/contact", 2, null);
        await().until(() -> Trial.keys(pool, somebody) == 4);
        var gone = topics.await("person-keys", somebody + "/contact/2", 2).getLast();
        assertThat(gone.value()).isNull();
    }

    @Test
    void what_waits_for_a_key_is_told_that_it_has_come() throws Exception {
        var before = arrived.count();
        tell(personalData.wrapped(KeyId.first(somebody, CONTACT), DataKey.roll()));
        await().until(() -> arrived.count() > before);
        assertThat(Trial.keys(pool, somebody)).isEqualTo(1);
    }

    @Test
    void a_fact_whose_key_has_not_arrived_waits_and_is_not_lost() throws Exception {
        var stream = "meeting/" + somebody;
        now(
                pool.preparedQuery(
                                """
                                insert into parked (consumer, stream_id, version, record, reason)
                                values ('sealers', $1, 1, $2::text::jsonb, 'KeyMissing')
                                """)
                        .execute(
                                Tuple.of(
                                        stream,
                                        """
                                        {"type": "meeting-held.v1", "data": {}, "position": "1-1",
                                         "at": "2027-01-14T09:00:00Z",
                                         "metadata": {"actor": "test", "source": "/test"}}
                                        """)));
        await().until(() -> sealers.hasTried(somebody));
        assertThat(Trial.count(pool, "heard where stream_id = $1", stream)).isZero();
        tell(personalData.wrapped(KeyId.first(somebody, CONTACT), DataKey.roll()));
        await().until(() -> Trial.count(pool, "heard where stream_id = $1", stream) == 1);
        assertThat(Trial.count(pool, "parked where stream_id = $1", stream)).isZero();
    }

    @Test
    void a_new_master_key_wraps_every_key_anew_and_publishes_those_made_here() throws Exception {
        var sealed = now(personalData.issue(somebody)).seal(somebody, CONTACT, "phone", PHONE);
        var heard = new PersonId(UUID.randomUUID());
        tell(personalData.wrapped(KeyId.first(heard, CONTACT), DataKey.roll()));
        await().until(() -> Trial.keys(pool, heard) == 1);
        topics.await("person-keys", somebody + "/contact", 1);

        var newMaster = newMaster();
        var underNew = new PersonalData(pool, newMaster, json);
        var rewrapping = new Rewrapping(pool, newMaster, underNew);
        assertThat(left(rewrapping)).isGreaterThanOrEqualTo(6);
        assertThat(now(underNew.keyring(somebody)).open(sealed, "phone")).contains(PHONE);
        now(rewrapping.run());
        now(rewrapping.run());

        assertThat(left(rewrapping)).isEqualTo(now(rewrapping.progress()).unreadable());
        assertThat(now(underNew.keyring(somebody)).open(sealed, "phone")).contains(PHONE);
        var all = topics.await("person-keys", somebody + "/contact", 2);
        assertThat(all).hasSize(2);
        assertThat(wrapped(all.getLast())).startsWith(newMaster.markInBase64().substring(0, 6));
        assertThat(topics.await("person-keys", heard + "/contact", 1)).hasSize(1);
        assertThat(wrappedRow(KeyId.first(heard, CONTACT)))
                .startsWith(newMaster.markInBase64().substring(0, 6));
    }

    /// The echo of the old wrapping, read again, does not undo it.
    @Test
    void an_older_wrapping_of_a_key_does_not_replace_a_newer_one() throws Exception {
        now(personalData.issue(somebody));
        var id = KeyId.first(somebody, CONTACT);
        var old = WrappedKey.of(id, Base64.getDecoder().decode(wrappedRow(id)));
        var newMaster = newMaster();
        var underNew = new PersonalData(pool, newMaster, json);
        byte[] secret = newMaster.secret(id, old.bytes());
        var fresh = underNew.wrapped(id, secret);
        assertThat(now(underNew.keep(List.of(fresh)))).isEqualTo(1);
        assertThat(now(underNew.keep(List.of(old)))).isZero();
        assertThat(wrappedRow(id)).isEqualTo(fresh.wrapped());
    }

    /// The planner's statistics quote values of columns.
    @Test
    void the_statistics_of_the_tables_quote_no_key_and_no_lookup() {
        now(personalData.issue(somebody));
        now(pool.query("analyze").execute());
        assertThat(
                        Trial.count(
                                pool,
                                """
                                pg_stats where schemaname = $1 and (tablename, attname) in (
                                  ('person_key', 'wrapped'), ('person', 'lookup'),
                                  ('person', 'identity'), ('compacted', 'value'))
                                """,
                                "public"))
                .isZero();
    }

    long left(Rewrapping rewrapping) {
        return now(rewrapping.progress()).left();
    }

    MasterKeys newMaster() throws Exception {
        var old =
                TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(setting("master")), InsecureSecretKeyAccess.get());
        var both =
                KeysetHandle.newBuilder(old)
                        .addEntry(
                                KeysetHandle.generateEntryFromParameters(
                                                PredefinedAeadParameters.AES256_GCM)
                                        .withRandomId()
                                        .makePrimary())
                        .build();
        var file = Files.createTempFile("both", ".json");
        file.toFile().deleteOnExit();
        Files.writeString(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(both, InsecureSecretKeyAccess.get()));
        return new MasterKeys(file, setting("lookup"), setting("signing"), Optional.empty());
    }

    static Path setting(String keyset) {
        return ConfigProvider.getConfig().getValue("naervaer." + keyset + "-keyset", Path.class);
    }

    String wrapped(Published fact) {
        return fact.json().path("wrapped").asText();
    }

    String wrappedRow(KeyId id) {
        return now(pool.preparedQuery(
                                "select translate(encode(wrapped, 'base64'), E'\\n', '')"
                                        + " from person_key where key_id = $1")
                        .execute(Tuple.of(id.toString())))
                .iterator()
                .next()
                .getString(0);
    }

    void forgetEverything() {
        now(
                pool.preparedQuery("delete from person_key where person_id = $1")
                        .execute(Tuple.of(somebody.value())));
    }

    Keyring keys() {
        return now(personalData.keyring(somebody));
    }

    void tell(WrappedKey key) throws Exception {
        var body = json.writeValueAsString(key);
        topics.publish("person-keys", WRAPPED, key.id().topicKey(), 1, body);
    }
}
