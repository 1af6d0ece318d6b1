package dk.naervaer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.bench.Visit.Patient;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BusyDayTest {

    static final List<Patient> PUBLISHED =
            Stream.of("0201609995", "0201609996", "0504909995")
                    .map(number -> new Patient(Patient.CPR, number, "Test", number))
                    .toList();
    static final BusyDay DAY = new BusyDay(PUBLISHED, LocalDate.of(2027, 1, 14), "x");

    @Test
    void no_two_appointments_of_the_day_have_one_patient() {
        assertThat(DAY.appointments()).hasSize(400);
        assertThat(DAY.appointments().stream().map(Visit::patient)).doesNotHaveDuplicates();
    }

    @Test
    void the_published_persons_come_first_and_one_is_kept_for_a_page_of_their_own() {
        assertThat(DAY.appointments().stream().map(Visit::patient).limit(2))
                .containsExactly(PUBLISHED.get(1), PUBLISHED.get(2));
        assertThat(DAY.ofOne())
                .hasSize(20)
                .allMatch(visit -> visit.patient().equals(PUBLISHED.getFirst()))
                .noneMatch(visit -> visit.start().startsWith("2027-01-14"));
    }

    @Test
    void what_is_moved_shows_times_that_nothing_else_shows() {
        var planned = DAY.appointments().stream().map(BusyDay::shown);
        var moved = IntStream.range(0, 800).mapToObj(DAY::moved).map(BusyDay::shown).toList();
        assertThat(moved).doesNotHaveDuplicates().doesNotContainAnyElementsOf(planned.toList());
    }

    @Test
    void a_change_is_told_of_an_appointment_that_was_booked() {
        assertThat(DAY.moved(0).subject()).isEqualTo(DAY.appointments().getFirst().subject());
        assertThat(DAY.moved(0).patient()).isEqualTo(DAY.appointments().getFirst().patient());
        assertThat(BusyDay.shown(DAY.moved(0))).isEqualTo(">08.00–08.21<");
    }
}
