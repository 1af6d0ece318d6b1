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
        var key = ApprovedJson.read("person-key-wrapped.v1", WrappedKey.class);
        assertThat(key.keyClass()).isEqualTo(KeyClass.IDENTITY);
        assertThat(key.keyId())
                .isEqualTo(KeyId.first(key.personId(), KeyClass.IDENTITY).toString());
        ApprovedJson.assertWrites(key, "person-key-wrapped.v1");
    }

    @Test
    void a_merged_person_is_written_and_read_as_approved() {
        var merged = ApprovedJson.read("person-merged.v1", MergedPerson.class);
        assertThat(merged.mergedInto()).isNotEqualTo(merged.personId());
        ApprovedJson.assertWrites(merged, "person-merged.v1");
    }

    @Test
    void a_request_to_erase_is_written_and_read_as_approved() {
        var name = "person-erasure-requested.v1";
        var request = ApprovedJson.read(name, ErasureMessages.Requested.class);
        assertThat(request.classes()).containsExactly(KeyClass.IDENTITY, KeyClass.CONTACT);
        ApprovedJson.assertWrites(request, name);
    }

    @Test
    void a_death_is_written_and_read_as_approved() {
        var died = ApprovedJson.read("person-died.v1", PersonDied.class);
        assertThat(died.key()).isEqualTo(died.personId() + "/died");
        ApprovedJson.assertWrites(died, "person-died.v1");
    }

    @Test
    void that_a_death_was_told_by_mistake_is_written_and_read_as_approved() {
        var name = "person-death-withdrawn.v1";
        var lives = ApprovedJson.read(name, DeathWithdrawn.class);
        var died = ApprovedJson.read("person-died.v1", PersonDied.class);
        assertThat(lives.key()).isEqualTo(died.key());
        ApprovedJson.assertWrites(lives, name);
    }

    @Test
    void the_answer_to_it_is_written_and_read_as_approved() {
        var name = "person-erasure-answered.v1";
        var answer = ApprovedJson.read(name, ErasureMessages.Answered.class);
        assertThat(answer.completedAt()).isNotNull();
        ApprovedJson.assertWrites(answer, name);
    }
}
