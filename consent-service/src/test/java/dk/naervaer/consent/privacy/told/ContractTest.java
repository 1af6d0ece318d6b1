package dk.naervaer.consent.privacy.told;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.ApprovedJson;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void booking_tells_whose_appointment_is_where_and_until_when() {
        var booked = ApprovedJson.read("appointment-booked.v1", ToldAppointments.Booked.class);
        assertThat(booked.patient()).isEqualTo(PersonId.of("6f9c1d52-7c1e-4f0a-9a53-0b8f3f6f1a10"));
        assertThat(booked.department().name()).isEqualTo("herlev-kardiologi");
        var moved = ApprovedJson.read("appointment-moved.v1", ToldAppointments.Moved.class);
        assertThat(moved.slot().endInstant()).isEqualTo("2027-01-21T12:30:00Z");
    }

    @Test
    void invitation_tells_who_has_a_link_until_when() {
        var issued = ApprovedJson.read("invitation-issued.v1", ToldInvitations.Issued.class);
        assertThat(issued.person()).isEqualTo(PersonId.of("b7a5d6de-58d5-4a43-b8a7-3f0a4c3c9e21"));
        assertThat(issued.slot().endInstant()).isEqualTo("2027-01-14T09:30:00Z");
        var again = ApprovedJson.read("invitation-reissued.v1", ToldInvitations.Reissued.class);
        assertThat(again.slot().endInstant()).isEqualTo("2027-01-21T12:30:00Z");
    }

    @Test
    void whatever_the_fact_a_message_stands_in_it_in_one_form() {
        for (var fact : new String[] {"issued", "reissued", "revoked"}) {
            var message =
                    ApprovedJson.read("invitation-" + fact + ".v1", JsonNode.class).path("message");
            assertThat(message.hasNonNull("id")).isTrue();
            assertThat(message.hasNonNull("purpose")).isTrue();
            assertThat(message.path("recipient").path("keyId").asText()).contains("/contact/");
            assertThat(message.path("text").path("keyId").asText()).contains("/message/");
        }
    }
}
