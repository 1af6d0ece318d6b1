package dk.naervaer.consent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.consent.policy.WhenDoorClosedThenCloseConsent.DoorClosed;
import dk.naervaer.testing.ApprovedJson;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void a_closed_door_names_its_consent_and_its_relative() {
        assertThat(ApprovedJson.read("door-closed.v1", DoorClosed.class))
                .isEqualTo(
                        new DoorClosed(
                                UUID.fromString("9c4f6a0e-1a55-4d43-9b58-1e0f7a3c2d44"),
                                UUID.fromString("0d8f6f38-9d0d-4f43-8a8e-55d1b0f1c2a7"),
                                Instant.parse("2027-01-14T09:10:00.350Z")));
    }
}
