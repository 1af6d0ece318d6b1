package dk.naervaer.booking.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dk.naervaer.booking.heard.Guests;
import dk.naervaer.booking.heard.Invited;
import dk.naervaer.booking.view.Course;
import dk.naervaer.booking.view.DayList;
import dk.naervaer.booking.view.DayList.Line;
import dk.naervaer.booking.view.ProtectedPersons;
import dk.naervaer.booking.view.Units;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.Person;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.time.DanishTime;
import dk.naervaer.web.unit.Unit;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Puts together what staff see: lines of the day, who comes, and the names to it.
@RequestScoped
public class Board {

    private record Names(
            Map<PersonId, Person> persons, Keyring keys, Set<PersonId> protectedPersons) {

        String patient(PersonId id) {
            var person = persons.get(id);
            return person == null
                    ? ""
                    : name(person.identity().given(), person.identity().family());
        }

        String part(Invited invited) {
            return Optional.ofNullable(invited.part())
                    .flatMap(note -> keys.open(note, "note"))
                    .orElse("");
        }

        String name(SealedValue given, SealedValue family) {
            return Stream.of(keys.open(given, "given"), keys.open(family, "family"))
                    .flatMap(Optional::stream)
                    .reduce((first, last) -> first + " " + last)
                    .orElse("");
        }
    }

    private final DayList days;
    private final Guests guests;
    private final Units units;
    private final Persons persons;
    private final PersonalData personalData;
    private final ProtectedPersons protectedPersons;
    private final StaffScope scope;
    private final Clock clock;
    private final Look look;

    Board(
            DayList days,
            Guests guests,
            Units units,
            Persons persons,
            PersonalData personalData,
            ProtectedPersons protectedPersons,
            StaffScope scope,
            Clock clock,
            Look look) {
        this.days = days;
        this.guests = guests;
        this.units = units;
        this.persons = persons;
        this.personalData = personalData;
        this.protectedPersons = protectedPersons;
        this.scope = scope;
        this.clock = clock;
        this.look = look;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }

    /// @param wanted a department among one's own; anything else shows all of them
    Uni<Day> day(LocalDate date, String wanted) {
        return units.hierarchy()
                .flatMap(hierarchy -> {
                    var own = scope.departments(hierarchy, date);
                    var chosen = own.stream().filter(unit -> unit.id().equals(wanted)).toList();
                    var sors =
                            (chosen.isEmpty() ? own : chosen).stream().flatMap(Board::sor).toList();
                    var today = scope.departments(hierarchy, today()).stream().flatMap(Board::sor);
                    return Uni.combine()
                            .all()
                            .unis(days.on(date, sors), days.unanswered(today.toList()))
                            .asTuple()
                            .flatMap(both -> day(both.getItem1(), both.getItem2(), hierarchy))
                            .map(shown ->
                                    new Day(
                                            date,
                                            today(),
                                            chosen.isEmpty() ? "" : wanted,
                                            own,
                                            shown.meetings(),
                                            shown.unanswered(),
                                            scope.judges()));
                });
    }

    private record Shown(List<Meeting> meetings, List<Meeting> unanswered) {}

    private Uni<Shown> day(List<Line> lines, List<Line> unanswered, UnitHierarchy hierarchy) {
        var all = Stream.concat(lines.stream(), unanswered.stream()).toList();
        return meetings(all, hierarchy)
                .map(meetings ->
                        new Shown(
                                meetings.subList(0, lines.size()),
                                meetings.subList(lines.size(), meetings.size())));
    }

    /// Fails with not found when it is unknown, or another department's.
    public Uni<Meeting> meeting(UUID id) {
        return Uni.combine()
                .all()
                .unis(days.find(id), units.hierarchy())
                .asTuple()
                .flatMap(both -> {
                    var line = both.getItem1().orElseThrow(NotFoundException::new);
                    if (!reaches(both.getItem2(), line)) throw new NotFoundException();
                    return meetings(List.of(line), both.getItem2()).map(List::getFirst);
                });
    }

    public boolean judges() {
        return scope.judges();
    }

    /// What patients of one's own departments wish for and have not got.
    public Uni<List<Meeting>> wishes() {
        return units.hierarchy()
                .flatMap(hierarchy ->
                        days.wished(
                                        clock.instant(),
                                        scope.departments(hierarchy, today()).stream()
                                                .flatMap(Board::sor)
                                                .toList())
                                .map(lines -> reached(lines, hierarchy))
                                .flatMap(lines -> meetings(lines, hierarchy)));
    }

    /// What EPJs have registered otherwise than it was held in one's own departments.
    public Uni<List<Meeting>> registeredOtherwise() {
        return units.hierarchy()
                .flatMap(hierarchy ->
                        days.registeredOtherwise(
                                        scope.departments(hierarchy, today()).stream()
                                                .flatMap(Board::sor)
                                                .toList())
                                .map(lines -> reached(lines, hierarchy))
                                .flatMap(lines -> meetings(lines, hierarchy)));
    }

    private List<Line> reached(List<Line> lines, UnitHierarchy hierarchy) {
        return lines.stream().filter(line -> reaches(hierarchy, line)).toList();
    }

    private boolean reaches(UnitHierarchy hierarchy, Line line) {
        var entry = line.entry();
        return scope.covers(hierarchy, entry.department().sor(), entry.slot().date());
    }

    private static Stream<String> sor(Unit unit) {
        return Stream.ofNullable(unit.sor());
    }

    private Uni<List<Meeting>> meetings(List<Line> lines, UnitHierarchy hierarchy) {
        for (var line : lines)
            look.showed(
                    line.entry().patient().value(),
                    "appointment",
                    line.id(),
                    line.entry().department().idOrSor());
        return Uni.combine()
                .all()
                .unis(guests.of(lines.stream().map(Line::id).toList()), doubted(lines))
                .asTuple()
                .flatMap(both ->
                        names(lines, both.getItem1())
                                .map(names -> {
                                    var invited = both.getItem1();
                                    var doubted = both.getItem2();
                                    var coming =
                                            invited.stream()
                                                    .collect(groupingBy(Invited::appointmentId));
                                    return lines.stream()
                                            .map(line ->
                                                    meeting(
                                                            line,
                                                            doubted.contains(line.id()),
                                                            coming,
                                                            names,
                                                            hierarchy))
                                            .toList();
                                }));
    }

    /// What is planned at a distance although a clinician has found that not justifiable for the
    /// rest of the course; read once for all, and only where anything is.
    private Uni<Set<UUID>> doubted(List<Line> lines) {
        var distant = lines.stream().filter(line -> line.entry().isUnjudgedAtADistance()).toList();
        if (distant.isEmpty()) return Uni.createFrom().item(Set.of());
        return days.ofEach(distant.stream().map(line -> line.entry().patient()).distinct().toList())
                .map(all ->
                        distant.stream()
                                .filter(line -> isAgainst(line, all))
                                .map(Line::id)
                                .collect(toSet()));
    }

    private static boolean isAgainst(Line line, Map<PersonId, List<Line>> all) {
        var ofThePatient = all.getOrDefault(line.entry().patient(), List.of());
        return Course.of(line, ofThePatient).isAgainst(line.id());
    }

    private Uni<Names> names(List<Line> lines, List<Invited> invited) {
        var patients = lines.stream().map(line -> line.entry().patient()).distinct().toList();
        var relatives = invited.stream().map(Invited::person);
        var everybody = Stream.concat(patients.stream(), relatives).distinct().toList();
        return Uni.combine()
                .all()
                .unis(
                        persons.get(patients),
                        personalData.keyring(everybody, opened(invited)),
                        protectedPersons.among(patients))
                .asTuple()
                .map(all ->
                        new Names(
                                all.getItem1().stream()
                                        .collect(toMap(Person::personId, person -> person)),
                                all.getItem2(),
                                all.getItem3()));
    }

    /// Each class is a key for everybody on the page, and most parts are the whole.
    private static Set<KeyClass> opened(List<Invited> invited) {
        return invited.stream().allMatch(one -> one.part() == null)
                ? EnumSet.of(KeyClass.IDENTITY)
                : EnumSet.of(KeyClass.IDENTITY, KeyClass.EVIDENCE);
    }

    private static Meeting meeting(
            Line line,
            boolean isDoubted,
            Map<UUID, List<Invited>> coming,
            Names names,
            UnitHierarchy hierarchy) {
        var entry = line.entry();
        var sor = entry.department().sor();
        return new Meeting(
                line.id(),
                entry,
                names.patient(entry.patient()),
                names.protectedPersons().contains(entry.patient()),
                isDoubted,
                hierarchy.name(sor, entry.slot().date()).orElse(sor),
                coming.getOrDefault(line.id(), List.of()).stream()
                        .filter(one -> !entry.open() || one.state() != Invited.State.OVER)
                        .map(one ->
                                Guest.of(
                                        one,
                                        names.name(one.given(), one.family()),
                                        names.part(one),
                                        entry.open()))
                        .toList());
    }
}
