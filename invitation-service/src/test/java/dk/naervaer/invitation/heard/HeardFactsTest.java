package dk.naervaer.invitation.heard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.invitation.heard.HeardAppointment.Department;
import dk.naervaer.invitation.heard.HeardAppointment.State;
import dk.naervaer.invitation.heard.HeardConsent.Given;
import dk.naervaer.invitation.invitation.InvitationExamples;
import dk.naervaer.testing.ApprovedJson;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The approved facts of the others, read as this service keeps them.
class HeardFactsTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2027-06-30");

    private final Given given = ApprovedJson.read("relative-consent-given.v1", Given.class);
    private final HeardConsent consent =
            new HeardConsent(given.consentId(), new UUID(0, 1), given, false);

    @Test
    void a_consent_holds_through_its_last_day() {
        assertThat(consent.inForce(LAST_DAY)).isTrue();
        assertThat(consent.inForce(LAST_DAY.plusDays(1))).isFalse();
        assertThat(
                        new HeardConsent(consent.id(), consent.relative(), given, true)
                                .inForce(LAST_DAY))
                .isFalse();
    }

    @Test
    void a_consent_covers_the_appointment_it_names_and_no_other() {
        assertThat(consent.covers(appointment(InvitationExamples.APPOINTMENT, given.patient())))
                .isTrue();
        assertThat(consent.covers(appointment(new UUID(0, 9), given.patient()))).isFalse();
        assertThat(consent.covers(appointment(InvitationExamples.APPOINTMENT, new UUID(0, 9))))
                .isFalse();
    }

    @Test
    void the_message_goes_where_the_consent_says() {
        assertThat(given.contact().recipient()).isEqualTo(given.contact().phone());
        assertThat(given.contact().language()).isEqualTo("da");
    }

    @Test
    void a_unit_is_read_with_its_whole_history() {
        var unit = ApprovedJson.read("unit-registered.v1", HeardUnits.UnitRegistered.class);
        assertThat(unit.rows())
                .extracting(row -> row.parent())
                .containsExactly("region-hovedstaden", "region-oestdanmark");
    }

    private static HeardAppointment appointment(UUID id, UUID patient) {
        return new HeardAppointment(
                id,
                patient,
                new Department("99990000000101", null),
                InvitationExamples.THURSDAY,
                State.BOOKED);
    }
}
