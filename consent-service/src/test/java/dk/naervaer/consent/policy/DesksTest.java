package dk.naervaer.consent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.view.AppointmentShown;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DesksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static final AppointmentShown FIRST = at("2026-11-30T09:00:00Z", "neurologi");
    private static final AppointmentShown SECOND = at("2026-12-30T09:00:00Z", "kardiologi");
    private static final AppointmentShown PAST = at("2026-10-30T09:00:00Z", "onkologi");

    @Test
    void a_case_is_decided_a_day_before_or_in_half_the_time_that_is_left() {
        assertThat(Desks.deadline(Instant.parse("2026-11-30T09:00:00Z"), NOW))
                .isEqualTo("2026-11-29T09:00:00Z");
        assertThat(Desks.deadline(Instant.parse("2026-11-22T12:00:00Z"), NOW))
                .isEqualTo("2026-11-22T10:00:00Z");
        assertThat(Desks.deadline(Instant.parse("2026-11-22T07:00:00Z"), NOW)).isEqualTo(NOW);
    }

    @Test
    void the_department_of_the_next_appointment_that_is_covered_decides() {
        var all = List.of(PAST, FIRST, SECOND);
        assertThat(Desks.place(all, Scope.all(), NOW).orElseThrow().desk().units())
                .containsExactly("neurologi", "hospital");
        assertThat(unit(Scope.course("kardiologi"))).isEqualTo("kardiologi");
        assertThat(unit(Scope.appointment(SECOND.id()))).isEqualTo("kardiologi");
        assertThat(unit(Scope.department("hospital"))).isEqualTo("neurologi");
    }

    @Test
    void without_an_appointment_ahead_the_last_department_has_a_week_and_nobody_none() {
        var place = Desks.place(List.of(PAST), Scope.all(), NOW).orElseThrow();
        assertThat(place.desk().appointmentId()).isNull();
        assertThat(place.deadline()).isEqualTo("2026-11-29T08:00:00Z");
        assertThat(Desks.place(List.of(), Scope.all(), NOW)).isEmpty();
    }

    private static String unit(Scope scope) {
        return Desks.place(List.of(PAST, FIRST, SECOND), scope, NOW)
                .orElseThrow()
                .desk()
                .units()
                .getFirst();
    }

    private static AppointmentShown at(String start, String unit) {
        var from = Instant.parse(start);
        return new AppointmentShown(
                UUID.randomUUID(),
                from,
                from.plusSeconds(1800),
                List.of(unit, "hospital"),
                null,
                null,
                "PHYSICAL",
                AppointmentShown.State.BOOKED);
    }
}
