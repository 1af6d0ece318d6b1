package dk.naervaer.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.testing.ApprovedJson;
import org.junit.jupiter.api.Test;

class PersonContractTest {

    @Test
    void a_registered_person_is_written_and_read_as_approved() {
        var person = ApprovedJson.read("person-registered.v1", Person.class);
        assertThat(person.identity().given().keyId()).endsWith("/identity/1");
        ApprovedJson.assertWrites(person, "person-registered.v1");
    }

    @Test
    void a_wrapped_key_is_written_and_read_as_approved() {
        var key = ApprovedJson.read("person-key-wrapped.v1", PersonalData.WrappedKey.class);
        assertThat(key.keyClass()).isEqualTo(KeyClass.IDENTITY);
        assertThat(key.keyId()).isEqualTo(KeyClass.IDENTITY.keyId(key.personId()));
        ApprovedJson.assertWrites(key, "person-key-wrapped.v1");
    }
}
