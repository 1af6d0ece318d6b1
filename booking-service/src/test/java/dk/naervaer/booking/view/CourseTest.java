package dk.naervaer.booking.view;

import static dk.naervaer.booking.appointment.AppointmentExamples.ASSESSED;
import static dk.naervaer.booking.appointment.AppointmentExamples.BOOKED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CANCELLED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CARDIOLOGY;
import static dk.naervaer.booking.appointment.AppointmentExamples.EINER;
import static dk.naervaer.booking.appointment.AppointmentExamples.NEXT_WEEK;
import static dk.naervaer.booking.appointment.AppointmentExamples.ONCOLOGY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentMoved;
import dk.naervaer.booking.appointment.Department;
import dk.naervaer.booking.view.DayList.Line;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTest {

    static final AppointmentMoved TO_ONCOLOGY = new AppointmentMoved(NEXT_WEEK, ONCOLOGY);

    @Test
    void each_department_has_a_course_of_its_own() {
        var courses =
                Course.each(
                        List.of(
                                line(1, BOOKED),
                                line(2, BOOKED, TO_ONCOLOGY),
                                line(3, BOOKED, CANCELLED),
                                line(4, BOOKED)));
        var cardiology = requireNonNull(courses.get(of(CARDIOLOGY)));
        var oncology = requireNonNull(courses.get(of(ONCOLOGY)));
        assertThat(cardiology.ordinal(id(4))).isEqualTo(2);
        assertThat(oncology.ordinal(id(2))).isEqualTo(1);
    }

    @Test
    void what_is_judged_in_one_department_says_nothing_in_another() {
        var courses =
                Course.each(
                        List.of(
                                line(1, BOOKED, ASSESSED),
                                line(2, BOOKED, TO_ONCOLOGY),
                                line(3, BOOKED)));
        assertThat(requireNonNull(courses.get(of(CARDIOLOGY))).judgement(id(3)))
                .contains(ASSESSED.suitability());
        assertThat(requireNonNull(courses.get(of(ONCOLOGY))).judgement(id(2))).isEmpty();
    }

    private static Course.Of of(Department department) {
        return new Course.Of(EINER, department.sor());
    }

    private static UUID id(int n) {
        return new UUID(0, n);
    }

    private static Line line(int n, AppointmentEvent... facts) {
        @Nullable DayEntry entry = null;
        for (var fact : facts) entry = new DayListProjection().evolve(entry, fact);
        return new Line(id(n), facts.length, requireNonNull(entry));
    }
}
