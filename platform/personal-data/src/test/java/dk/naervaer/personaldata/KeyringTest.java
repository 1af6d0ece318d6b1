package dk.naervaer.personaldata;

import static dk.naervaer.personaldata.KeyClass.CONTACT;
import static dk.naervaer.personaldata.KeyClass.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.testing.TestJson;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyringTest {

    static final PersonId NANCY = new PersonId(UUID.randomUUID());
    static final PersonId MAX = new PersonId(UUID.randomUUID());
    static final String PHONE = "+4520304050";

    final Keyring keys = keyring(NANCY, MAX);

    @Test
    void what_was_sealed_opens_under_the_same_key_and_word() {
        var sealed = keys.seal(NANCY, CONTACT, "phone", PHONE);
        assertThat(keys.open(sealed, "phone")).contains(PHONE);
        assertThat(sealed.keyId()).isEqualTo(NANCY + "/contact/1");
    }

    @Test
    void the_same_value_sealed_twice_is_equal_and_looks_different() {
        var once = keys.seal(NANCY, CONTACT, "phone", PHONE);
        var again = keys.seal(NANCY, CONTACT, "phone", PHONE);
        assertThat(again).isEqualTo(once).hasSameHashCodeAs(once);
        assertThat(again.ciphertext()).isNotEqualTo(once.ciphertext());
        assertThat(keys.seal(NANCY, CONTACT, "phone", "+4520304051")).isNotEqualTo(once);
    }

    @Test
    void the_fingerprints_of_two_people_or_two_fields_tell_nothing_of_each_other() {
        var hers = keys.seal(NANCY, CONTACT, "phone", PHONE);
        assertThat(keys.seal(MAX, CONTACT, "phone", PHONE).fingerprint())
                .isNotEqualTo(hers.fingerprint());
        assertThat(keys.seal(NANCY, CONTACT, "email", PHONE).fingerprint())
                .isNotEqualTo(hers.fingerprint());
    }

    @Test
    void a_value_pasted_under_another_field_does_not_open() {
        var sealed = keys.seal(NANCY, CONTACT, "phone", PHONE);
        assertThatThrownBy(() -> keys.open(sealed, "email"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(PHONE);
    }

    @Test
    void a_value_pasted_under_another_person_does_not_open() {
        var hers = keys.seal(NANCY, CONTACT, "phone", PHONE);
        var his = keys.seal(MAX, CONTACT, "phone", PHONE);
        var pasted = new SealedValue(his.keyId(), hers.ciphertext(), hers.fingerprint());
        assertThatThrownBy(() -> keys.open(pasted, "phone"))
                .isInstanceOf(IllegalStateException.class);
    }

    /// Even with one secret for two people the person is part of what was sealed.
    @Test
    void the_person_is_bound_into_the_ciphertext_itself() throws GeneralSecurityException {
        byte[] secret = DataKey.roll();
        var sealed = DataKey.of(KeyId.first(NANCY, CONTACT), secret).seal("phone", PHONE);
        var his = DataKey.of(KeyId.first(MAX, CONTACT), secret);
        assertThatThrownBy(() -> his.open("phone", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void one_class_of_data_does_not_open_another() {
        var sealed = keys.seal(NANCY, IDENTITY, "given", "Nancy Ann Test");
        var moved =
                new SealedValue(
                        KeyId.first(NANCY, CONTACT).toString(),
                        sealed.ciphertext(),
                        sealed.fingerprint());
        assertThatThrownBy(() -> keys.open(moved, "given"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void without_the_key_nothing_opens_and_nothing_is_sealed() {
        var sealed = keys.seal(NANCY, CONTACT, "phone", PHONE);
        var onlyHis = keyring(MAX);
        assertThat(onlyHis.open(sealed, "phone")).isEmpty();
        assertThatThrownBy(() -> onlyHis.seal(NANCY, CONTACT, "phone", PHONE))
                .isInstanceOf(KeyMissing.class)
                .hasMessageNotContaining(PHONE);
    }

    @Test
    void printing_it_shows_nothing() {
        var sealed = keys.seal(NANCY, CONTACT, "phone", PHONE);
        assertThat(sealed.toString())
                .doesNotContain(PHONE)
                .doesNotContain(sealed.ciphertext())
                .doesNotContain(sealed.fingerprint())
                .doesNotContain(NANCY.toString());
    }

    @Test
    void it_travels_as_three_texts_and_a_person_as_one() throws Exception {
        var sealed = keys.seal(NANCY, CONTACT, "phone", PHONE);
        var json = TestJson.mapper().writeValueAsString(sealed);
        var back = TestJson.mapper().readValue(json, SealedValue.class);
        assertThat(json).doesNotContain(PHONE);
        assertThat(keys.open(back, "phone")).contains(PHONE);
        assertThat(TestJson.mapper().writeValueAsString(NANCY)).isEqualTo("\"" + NANCY + "\"");
        assertThat(TestJson.mapper().readValue("\"" + NANCY + "\"", PersonId.class))
                .isEqualTo(NANCY);
    }

    @Test
    void the_newest_version_seals_and_the_older_ones_open() {
        byte[] first = DataKey.roll();
        byte[] second = DataKey.roll(first);
        var id = KeyId.first(NANCY, CONTACT);
        var before = new Keyring(List.of(key(id, first))).seal(NANCY, CONTACT, "phone", PHONE);
        var both = new Keyring(List.of(key(id.next(), second), key(id, first)));
        var after = both.seal(NANCY, CONTACT, "phone", PHONE);

        assertThat(after.keyId()).isEqualTo(NANCY + "/contact/2");
        assertThat(both.open(before, "phone")).contains(PHONE);
        assertThat(both.open(after, "phone")).contains(PHONE);
        assertThat(new Keyring(List.of(key(id, first))).open(after, "phone")).isEmpty();
    }

    @Test
    void the_same_value_is_equal_whichever_version_has_sealed_it() {
        byte[] first = DataKey.roll();
        var id = KeyId.first(NANCY, CONTACT);
        var before = new Keyring(List.of(key(id, first))).seal(NANCY, CONTACT, "phone", PHONE);
        var newer = new Keyring(List.of(key(id.next(), DataKey.roll(first))));
        assertThat(newer.seal(NANCY, CONTACT, "phone", PHONE))
                .isEqualTo(before)
                .hasSameHashCodeAs(before);
        assertThat(newer.seal(NANCY, CONTACT, "phone", "+4520304051")).isNotEqualTo(before);
        var his = new SealedValue(KeyId.first(MAX, CONTACT) + "", "", before.fingerprint());
        assertThat(his).isNotEqualTo(before);
    }

    @Test
    void a_new_version_shares_nothing_of_the_old_seal() throws GeneralSecurityException {
        byte[] first = DataKey.roll();
        var id = KeyId.first(NANCY, CONTACT);
        var sealed = DataKey.of(id, DataKey.roll(first)).seal("phone", PHONE);
        var old = DataKey.of(id, first);
        assertThatThrownBy(() -> old.open("phone", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    static Keyring keyring(PersonId... people) {
        return new Keyring(
                Stream.of(people)
                        .flatMap(person ->
                                Stream.of(KeyClass.values())
                                        .map(kind ->
                                                key(KeyId.first(person, kind), DataKey.roll())))
                        .toList());
    }

    static KeyAtHand key(KeyId id, byte[] secret) {
        return new KeyAtHand(
                id,
                () -> {
                    try {
                        return DataKey.of(id, secret);
                    } catch (GeneralSecurityException e) {
                        throw new AssertionError(e);
                    }
                });
    }
}
