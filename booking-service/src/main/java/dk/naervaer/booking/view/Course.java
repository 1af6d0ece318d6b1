package dk.naervaer.booking.view;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dk.naervaer.booking.appointment.Chooser;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.appointment.Suitability;
import dk.naervaer.booking.appointment.Suitability.Extent;
import dk.naervaer.booking.appointment.Suitability.Verdict;
import dk.naervaer.booking.view.DayEntry.Status;
import dk.naervaer.booking.view.DayList.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A patient's appointments in one department, in the order in which they begin.
public record Course(List<Line> lines) {

    public Course {
        lines = List.copyOf(lines);
    }

    /// The courses that one patient's appointments make up, by the SOR code of the department.
    public static Map<String, Course> each(List<Line> ofOnePatient) {
        return ofOnePatient.stream()
                .collect(
                        groupingBy(
                                line -> line.entry().department().sor(),
                                collectingAndThen(toList(), Course::new)));
    }

    /// The course that an appointment belongs to, among everything planned for its patient.
    public static Course of(Line line, List<Line> all) {
        var sor = line.entry().department().sor();
        return new Course(
                all.stream().filter(one -> one.entry().department().sor().equals(sor)).toList());
    }

    public Optional<DayEntry> find(UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).map(Line::entry).findFirst();
    }

    /// Whether what holds for an appointment is that a distance is not justifiable.
    public boolean isAgainst(UUID id) {
        return judgement(id).filter(it -> it.verdict() == Verdict.UNSUITABLE).isPresent();
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

    /// How the patient chose to attend the appointment of the course before this one where they
    /// chose; nobody is held to it.
    public Optional<ContactForm> usual(UUID id) {
        return before(id)
                .filter(line -> line.entry().status() == Status.BOOKED)
                .filter(line -> isTheirs(line.entry().decided().by()))
                .map(line -> line.entry().contactForm())
                .reduce((_, later) -> later);
    }

    private static boolean isTheirs(@Nullable Chooser by) {
        return by == Chooser.PATIENT || by == Chooser.STAFF;
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
