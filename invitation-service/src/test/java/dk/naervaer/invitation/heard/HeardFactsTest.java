package dk.naervaer.invitation.heard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.invitation.heard.HeardAppointment.Department;
import dk.naervaer.invitation.heard.HeardAppointment.State;
import dk.naervaer.invitation.heard.HeardConsent.Given;
import dk.naervaer.invitation.heard.HeardConsent.Standing;
import dk.naervaer.invitation.invitation.InvitationExamples;
import dk.naervaer.testing.ApprovedJson;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The approved facts of the others, read as this service keeps them.
class HeardFactsTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2027-06-30");

    private final Given given = ApprovedJson.read("relative-consent-given.v2", Given.class);
    private final HeardConsent consent =
            new HeardConsent(given.consentId(), new UUID(0, 1), given, Standing.OPEN);

    @Test
    void a_consent_holds_through_its_last_day() {
        assertThat(consent.inForce(LAST_DAY)).isTrue();
        assertThat(consent.inForce(LAST_DAY.plusDays(1))).isFalse();
        assertThat(
                        new HeardConsent(consent.id(), consent.relative(), given, Standing.PAUSED)
                                .inForce(LAST_DAY))
                .isFalse();
    }

    @Test
    void a_consent_as_it_was_told_at_first_means_the_same_today() {
        var first = ApprovedJson.read("relative-consent-given.v1", GivenV1.class).today();
        assertThat(first).isEqualTo(given);
    }

    @Test
    void a_consent_of_another_patient_reaches_nothing() {
        var day = LAST_DAY.minusMonths(5);
        assertThat(
                        consent.reach(
                                appointment(InvitationExamples.APPOINTMENT, given.patient()),
                                Set.of(),
                                day))
                .isEqualTo(Reach.LET_IN);
        assertThat(
                        consent.reach(
                                appointment(InvitationExamples.APPOINTMENT, new UUID(0, 9)),
                                Set.of(),
                                day))
                .isEqualTo(Reach.NOTHING);
    }

    @Test
    void a_disclosure_lets_in_as_a_consent_does() {
        var disclosed = ApprovedJson.read("relative-disclosed.v1", Given.class);
        assertThat(disclosed.grant().degree().attends()).isTrue();
        assertThat(disclosed.grant().until()).isEqualTo("2027-01-14");
    }

    @Test
    void a_number_that_nobody_has_confirmed_for_ninety_days_holds_no_longer() {
        var confirmed = LocalDate.parse("2026-11-22");
        assertThat(given.contact().holds(confirmed.plusDays(90))).isTrue();
        assertThat(given.contact().holds(confirmed.plusDays(91))).isFalse();
    }

    @Test
    void the_message_goes_where_the_consent_says() {
        assertThat(given.contact().recipient()).contains(given.contact().phone());
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
