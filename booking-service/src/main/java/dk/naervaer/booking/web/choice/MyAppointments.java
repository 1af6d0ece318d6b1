package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.view.Course;
import dk.naervaer.booking.view.DayList;
import dk.naervaer.booking.view.DayList.Line;
import dk.naervaer.booking.view.Units;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Puts together what a patient sees of their appointments; another's does not exist for them.
@RequestScoped
class MyAppointments {

    private static final Duration STILL_SHOWN = Duration.ofHours(12);

    private final PatientAtDoor door;
    private final DayList days;
    private final Units units;
    private final Circumstances circumstances;
    private final Clock clock;
    private final Look look;

    MyAppointments(
            PatientAtDoor door,
            DayList days,
            Units units,
            Circumstances circumstances,
            Clock clock,
            Look look) {
        this.door = door;
        this.days = days;
        this.units = units;
        this.circumstances = circumstances;
        this.clock = clock;
        this.look = look;
    }

    /// Whose it is; fails with not found when it is not the patient's who is signed in.
    Uni<PersonId> own(UUID id) {
        return line(id).map(line -> line.entry().patient());
    }

    /// Fails as [#own] does.
    Uni<MyAppointment> one(UUID id) {
        return Uni.combine()
                .all()
                .unis(line(id), units.hierarchy())
                .asTuple()
                .flatMap(both -> {
                    var entry = both.getItem1().entry();
                    return days.course(entry.patient(), entry.department().sor())
                            .flatMap(course -> mine(both.getItem1(), course, both.getItem2()));
                });
    }

    private Uni<Line> line(UUID id) {
        return Uni.combine()
                .all()
                .unis(door.find(), days.find(id))
                .asTuple()
                .map(both ->
                        both.getItem2()
                                .filter(line -> both.getItem1().contains(line.entry().patient()))
                                .orElseThrow(NotFoundException::new));
    }

    /// Read once: what is shown, and the courses that it belongs to.
    Uni<List<MyAppointment>> of(Set<PersonId> patient) {
        var from = clock.instant().minus(STILL_SHOWN);
        return Uni.combine()
                .all()
                .unis(days.of(patient), units.hierarchy())
                .asTuple()
                .flatMap(both -> {
                    var courses = Course.each(both.getItem1());
                    return Multi.createFrom()
                            .iterable(both.getItem1())
                            .filter(line -> !line.entry().slot().startInstant().isBefore(from))
                            .onItem()
                            .transformToUniAndConcatenate(line ->
                                    mine(
                                            line,
                                            courses.getOrDefault(
                                                    line.entry().department().sor(),
                                                    new Course(List.of())),
                                            both.getItem2()))
                            .collect()
                            .asList();
                });
    }

    private Uni<MyAppointment> mine(Line line, Course course, UnitHierarchy hierarchy) {
        var entry = line.entry();
        var sor = entry.department().sor();
        look.showed(
                entry.patient().value(), "appointment", line.id(), entry.department().idOrSor());
        var name = hierarchy.name(sor, entry.slot().date()).orElse(sor);
        return circumstances
                .of(line.id(), entry.department(), entry.slot(), course)
                .map(around -> MyAppointment.of(line, name, around, course.usual(line.id())));
    }
}
