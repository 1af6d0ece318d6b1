package dk.naervaer.booking.view;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.appointment.Suitability;
import dk.naervaer.booking.appointment.Suitability.Extent;
import dk.naervaer.booking.view.DayEntry.Status;
import dk.naervaer.booking.view.DayList.Line;
import dk.naervaer.personaldata.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A patient's appointments in one department, in the order in which they begin.
public record Course(List<Line> lines) {

    public Course {
        lines = List.copyOf(lines);
    }

    /// Whose course it is, and with which department.
    public record Of(PersonId patient, String sor) {

        public static Of entry(DayEntry entry) {
            return new Of(entry.patient(), entry.department().sor());
        }
    }

    /// The courses that these appointments make up.
    public static Map<Of, Course> each(List<Line> lines) {
        return lines.stream()
                .collect(
                        groupingBy(
                                line -> Of.entry(line.entry()),
                                collectingAndThen(toList(), Course::new)));
    }

    /// Which one this is, from 1; those that were cancelled or missed do not count.
    public int ordinal(UUID id) {
        return 1 + (int) before(id).filter(line -> isContact(line.entry())).count();
    }

    /// The judgement that holds for an appointment: its own, or the last for the rest of a course.
    public Optional<Suitability> judgement(UUID id) {
        var own =
                lines.stream()
                        .filter(line -> line.id().equals(id))
                        .flatMap(Course::judgement)
                        .findFirst();
        return own.isPresent()
                ? own
                : before(id)
                        .flatMap(Course::judgement)
                        .filter(judgement -> judgement.extent() == Extent.COURSE)
                        .reduce((_, later) -> later);
    }

    /// How the patient last chose to attend another appointment of the course; nobody is held to
    /// it.
    public Optional<ContactForm> usual(UUID id) {
        return lines.stream()
                .filter(line -> !line.id().equals(id) && line.entry().decided().by() != null)
                .map(line -> line.entry().contactForm())
                .reduce((_, later) -> later);
    }

    private Stream<Line> before(UUID id) {
        return lines.stream().takeWhile(line -> !line.id().equals(id));
    }

    private static boolean isContact(DayEntry entry) {
        return entry.status() == Status.BOOKED && entry.outcome() != Outcome.NO_SHOW;
    }

    private static Stream<Suitability> judgement(Line line) {
        return Stream.ofNullable(line.entry().decided().suitability());
    }
}
