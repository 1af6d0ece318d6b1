package dk.naervaer.consent.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.relative.Standing;
import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.view.AppointmentShown.State;
import dk.naervaer.consent.view.ConsentRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MissingTest {

    private static final Instant NOW = RelativeExamples.NOW;
    private static final AppointmentShown PAST = at("herlev-kardiologi", -10, State.CONCLUDED);
    private static final AppointmentShown HEART = at("herlev-kardiologi", 5, State.BOOKED);
    private static final AppointmentShown LUNG = at("gentofte-lunge", 9, State.BOOKED);
    private static final List<AppointmentShown> ALL = List.of(PAST, HEART, LUNG);

    @Test
    void a_consent_to_everything_is_written_where_the_patient_is_going() {
        assertThat(Missing.places(consent(Scope.all()), ALL, NOW)).containsExactly(HEART, LUNG);
    }

    @Test
    void a_consent_to_a_course_is_written_by_its_department() {
        assertThat(Missing.places(consent(Scope.course("gentofte-lunge")), ALL, NOW))
                .containsExactly(LUNG);
    }

    @Test
    void a_consent_to_a_hospital_is_written_by_its_departments() {
        assertThat(Missing.places(consent(Scope.department("herlev")), ALL, NOW))
                .containsExactly(HEART);
    }

    @Test
    void what_was_consented_to_is_written_where_it_was_once_it_is_over() {
        assertThat(Missing.places(consent(Scope.appointment(PAST.id())), ALL, NOW))
                .containsExactly(PAST);
    }

    @Test
    void where_nothing_is_ahead_the_last_department_writes_it() {
        assertThat(Missing.places(consent(Scope.all()), List.of(PAST), NOW)).containsExactly(PAST);
        assertThat(Missing.places(consent(Scope.course("roskilde")), ALL, NOW))
                .containsExactly(LUNG);
        assertThat(Missing.places(consent(Scope.all()), List.of(), NOW)).isEmpty();
    }

    @Test
    void staff_see_what_is_theirs_and_below() {
        assertThat(Missing.at(Set.of("gentofte-lunge"), List.of(HEART, LUNG)))
                .containsExactly(LUNG);
        assertThat(Missing.at(Set.of("herlev"), List.of(HEART, LUNG))).containsExactly(HEART);
        assertThat(Missing.at(Set.of("roskilde"), List.of(HEART, LUNG))).isEmpty();
    }

    private static ConsentRow consent(Scope scope) {
        return new ConsentRow(
                RelativeExamples.CONSENT,
                RelativeExamples.attend(scope, RelativeExamples.UNTIL),
                new ConsentRow.Basis(RelativeExamples.HERSELF, null, null),
                NOW,
                Standing.OPEN,
                NOW,
                new ConsentRow.Marks(null, null, null, null),
                List.of());
    }

    private static AppointmentShown at(String unit, int days, State state) {
        var start = NOW.plus(Duration.ofDays(days));
        var hospital = unit.substring(0, unit.indexOf('-'));
        return new AppointmentShown(
                UUID.randomUUID(),
                start,
                start.plusSeconds(1800),
                List.of(unit, hospital),
                null,
                null,
                "VIDEO",
                state);
    }
}
