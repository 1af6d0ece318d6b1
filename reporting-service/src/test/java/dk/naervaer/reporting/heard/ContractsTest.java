package dk.naervaer.reporting.heard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.reporting.consultation.AppointmentFact.Booked;
import dk.naervaer.reporting.consultation.AppointmentFact.Cancelled;
import dk.naervaer.reporting.consultation.AppointmentFact.Concluded;
import dk.naervaer.reporting.consultation.AppointmentFact.Moved;
import dk.naervaer.reporting.consultation.AppointmentFact.Opened;
import dk.naervaer.reporting.consultation.AppointmentFact.Unrelated;
import dk.naervaer.reporting.consultation.AppointmentFact.Wished;
import dk.naervaer.reporting.consultation.ContactForm;
import dk.naervaer.reporting.consultation.InvitationFact;
import dk.naervaer.reporting.consultation.Outcome;
import dk.naervaer.reporting.consultation.Place;
import dk.naervaer.reporting.consultation.RelativeWish;
import dk.naervaer.reporting.figures.Practices.Agreed;
import dk.naervaer.testing.ApprovedJson;
import dk.naervaer.testing.TestJson;
import dk.naervaer.web.unit.Unit;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractsTest {

    private static final Place HEART = new Place("99990000000101", "herlev-kardiologi");

    @Test
    void appointments_are_read_as_booking_writes_them() {
        assertThat(Contracts.appointment(example("appointment-booked.v1")))
                .isEqualTo(new Booked(LocalDate.of(2027, 1, 14), HEART));
        assertThat(Contracts.appointment(example("appointment-moved.v1")))
                .isEqualTo(new Moved(LocalDate.of(2027, 1, 21), HEART));
        assertThat(Contracts.appointment(example("appointment-cancelled.v1")))
                .isEqualTo(new Cancelled());
        assertThat(Contracts.appointment(example("appointment-concluded.v1")))
                .isEqualTo(new Concluded(Outcome.HELD, ContactForm.PHYSICAL));
        assertThat(Contracts.appointment(example("appointment-opened.v1"))).isEqualTo(new Opened());
    }

    @Test
    void wishes_for_a_relative_are_read_as_booking_writes_them() {
        assertThat(Contracts.appointment(example("appointment-relative-wished.v1")))
                .isEqualTo(new Wished(RelativeWish.OPEN));
        assertThat(Contracts.appointment(example("appointment-relative-wish-met.v1")))
                .isEqualTo(new Wished(RelativeWish.MET));
        assertThat(Contracts.appointment(example("appointment-relative-wish-unmet.v1")))
                .isEqualTo(new Wished(new RelativeWish("NOT_ON_BOARD")));
        assertThat(Contracts.appointment(example("appointment-relative-wish-withdrawn.v1")))
                .isEqualTo(new Wished(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"appointment-contact-form-planned.v1", "appointment-relative-admitted.v1"})
    void other_facts_of_an_appointment_only_move_its_version(String type) {
        assertThat(Contracts.appointment(example(type))).isEqualTo(new Unrelated());
    }

    @Test
    void invitations_are_read_as_invitation_writes_them() {
        assertThat(Contracts.invitation(example("invitation-issued.v1")))
                .isEqualTo(new InvitationFact.Issued("3b2b1f0e-8f8e-5d0c-9a51-6d6f0a6a7c11"));
        assertThat(Contracts.invitation(example("invitation-reissued.v1")))
                .isEqualTo(new InvitationFact.Reissued());
        assertThat(Contracts.invitation(example("invitation-joined.v1")))
                .isEqualTo(new InvitationFact.Joined());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invitation-answered.v1",
                "invitation-left.v1",
                "invitation-revoked.v1",
                "invitation-waiting.v1",
                "invitation-message-sending.v1",
                "invitation-message-accepted.v1",
                "invitation-message-rejected.v1",
                "invitation-message-unknown.v1"
            })
    void other_facts_of_an_invitation_only_move_its_version(String type) {
        assertThat(Contracts.invitation(example(type))).isEqualTo(new InvitationFact.Unrelated());
    }

    @Test
    void units_are_read_with_all_their_dated_rows() {
        assertThat(Contracts.unit(example("unit-registered.v1")).orElseThrow().rows())
                .contains(
                        new Unit(
                                "herlev-gentofte",
                                Unit.Type.HOSPITAL,
                                "Herlev og Gentofte Hospital",
                                "region-oestdanmark",
                                LocalDate.of(2027, 1, 1),
                                null,
                                null,
                                "9901"))
                .hasSize(2);
    }

    @Test
    void how_a_unit_works_moves_no_row_of_the_register_and_tells_who_is_on_board() {
        assertThat(Contracts.unit(example("unit-practice-agreed.v1"))).isEmpty();
        assertThat(Contracts.practice(example("unit-registered.v1"))).isEmpty();
        assertThat(Contracts.practice(example("unit-practice-agreed.v1")).orElseThrow().agreed())
                .containsExactly(
                        new Agreed(LocalDate.of(2026, 9, 1), false),
                        new Agreed(LocalDate.of(2027, 2, 1), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "appointment-booked.v1",
                "appointment-concluded.v1",
                "appointment-relative-wish-unmet.v1"
            })
    void a_fact_without_what_the_contract_promises_is_refused(String type) {
        assertThatThrownBy(() -> Contracts.appointment(event(type, "{}")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static HeardEvent example(String type) {
        return event(type, ApprovedJson.of(type).text());
    }

    private static HeardEvent event(String type, String data) {
        var json = TestJson.mapper();
        try {
            return new HeardEvent(
                    new StreamId(type.substring(0, type.indexOf('-')), "1"),
                    1,
                    type,
                    json.readTree(data),
                    Instant.EPOCH,
                    Metadata.of("test", "test"),
                    "1-1",
                    json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
