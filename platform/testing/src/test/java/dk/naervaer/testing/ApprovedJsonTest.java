package dk.naervaer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApprovedJsonTest {

    record DoorClosed(Instant at, UUID consentId, UUID relativeId, long version) {}

    record ShortForm(UUID consentId) {}

    @Test
    void a_producer_still_writes_the_example_whatever_the_order_of_its_fields() {
        ApprovedJson.assertWrites(closed(3), "door-closed.v1");
    }

    @Test
    void another_value_is_another_event() {
        assertThatThrownBy(() -> ApprovedJson.assertWrites(closed(4), "door-closed.v1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("docs/events/door-closed.v1.json");
    }

    @Test
    void a_forgotten_field_is_another_event() {
        var tooShort = new ShortForm(closed(3).consentId());
        assertThatThrownBy(() -> ApprovedJson.assertWrites(tooShort, "door-closed.v1"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_consumer_reads_only_what_it_needs() {
        assertThat(ApprovedJson.read("door-closed.v1", ShortForm.class).consentId())
                .isEqualTo(closed(3).consentId());
    }

    @Test
    void every_example_is_promised_and_every_promise_has_an_example() throws Exception {
        assertThat(ApprovedJson.names()).contains("door-closed.v1");
        assertThat(ApprovedJson.names()).isEqualTo(ApprovedJson.promised());
    }

    static DoorClosed closed(long version) {
        return new DoorClosed(
                Instant.parse("2027-01-14T09:10:00.350Z"),
                UUID.fromString("9c4f6a0e-1a55-4d43-9b58-1e0f7a3c2d44"),
                UUID.fromString("0d8f6f38-9d0d-4f43-8a8e-55d1b0f1c2a7"),
                version);
    }
}
