package dk.naervaer.booking.view;

import static dk.naervaer.booking.appointment.AppointmentExamples.ASSESSED;
import static dk.naervaer.booking.appointment.AppointmentExamples.BOOKED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CANCELLED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CARDIOLOGY;
import static dk.naervaer.booking.appointment.AppointmentExamples.CHOSEN;
import static dk.naervaer.booking.appointment.AppointmentExamples.NEXT_WEEK;
import static dk.naervaer.booking.appointment.AppointmentExamples.ONCOLOGY;
import static dk.naervaer.booking.appointment.AppointmentExamples.grounds;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactChosen;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactFormPlanned;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentMoved;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentSuitabilityAssessed;
import dk.naervaer.booking.appointment.Chooser;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Department;
import dk.naervaer.booking.appointment.Suitability;
import dk.naervaer.booking.appointment.Suitability.Extent;
import dk.naervaer.booking.appointment.Suitability.Verdict;
import dk.naervaer.booking.view.DayList.Line;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    @Test
    void a_judgement_for_the_rest_of_the_course_holds_against_what_is_booked_later() {
        var against =
                new AppointmentSuitabilityAssessed(
                        new Suitability(Verdict.UNSUITABLE, Set.of(), Extent.COURSE, null),
                        grounds("unsuitable"));
        var video = new AppointmentContactFormPlanned(ContactForm.VIDEO);
        var earlier = line(1, BOOKED, video);
        var later = line(3, BOOKED, video);
        var all = List.of(earlier, line(2, BOOKED, against), later, line(4, BOOKED, TO_ONCOLOGY));
        assertThat(Course.of(later, all).isAgainst(id(3))).isTrue();
        assertThat(Course.of(earlier, all).isAgainst(id(1))).isFalse();
        assertThat(Course.of(all.getLast(), all).isAgainst(id(4))).isFalse();
    }

    @Test
    void what_the_patient_chose_before_is_remembered_and_what_a_clinician_decided_is_not() {
        var decided =
                new AppointmentContactChosen(
                        ContactForm.PHONE, Chooser.CLINICIAN, grounds("suitable"));
        assertThat(usual(line(1, BOOKED, CHOSEN), line(2, BOOKED))).contains(ContactForm.VIDEO);
        assertThat(usual(line(1, BOOKED, CHOSEN), line(3, BOOKED, decided), line(2, BOOKED)))
                .contains(ContactForm.VIDEO);
        assertThat(usual(line(1, BOOKED, CHOSEN, CANCELLED), line(2, BOOKED))).isEmpty();
        assertThat(usual(line(2, BOOKED), line(3, BOOKED, CHOSEN))).isEmpty();
    }

    /// Of the appointment that is called two.
    private static Optional<ContactForm> usual(Line... lines) {
        return new Course(List.of(lines)).usual(id(2));
    }

    @Test
    void only_what_is_open_at_a_distance_and_not_judged_itself_is_in_doubt() {
        var video = new AppointmentContactFormPlanned(ContactForm.VIDEO);
        assertThat(line(1, BOOKED, video).entry().isUnjudgedAtADistance()).isTrue();
        assertThat(line(1, BOOKED).entry().isUnjudgedAtADistance()).isFalse();
        assertThat(line(1, BOOKED, video, ASSESSED).entry().isUnjudgedAtADistance()).isFalse();
        assertThat(line(1, BOOKED, video, CANCELLED).entry().isUnjudgedAtADistance()).isFalse();
    }

    private static String of(Department department) {
        return department.sor();
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
