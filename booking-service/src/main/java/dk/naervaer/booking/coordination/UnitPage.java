package dk.naervaer.booking.coordination;

import dk.naervaer.booking.unit.DatedPractice;
import dk.naervaer.booking.unit.OfferedForm;
import dk.naervaer.booking.unit.OpeningTime;
import dk.naervaer.booking.unit.Practice;
import dk.naervaer.booking.view.Practices;
import dk.naervaer.web.unit.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// One unit on a day: what is in force, what it has agreed itself, and the form to agree more.
///
/// @param told what has just been done; empty when nothing has
public record UnitPage(
        Branch branch,
        LocalDate date,
        LocalDate today,
        List<DatedPractice> agreed,
        PracticeForm form,
        String told) {

    static UnitPage of(
            Unit unit, Practices practices, LocalDate date, LocalDate today, String told) {
        var branch = Branch.of(unit, List.of(), practices, date);
        var from = date.isBefore(today) ? today : date;
        return new UnitPage(
                branch,
                date,
                today,
                practices.of(unit.id()).reversed(),
                PracticeForm.of(from, branch.inForce().practice()),
                told);
    }

    UnitPage with(PracticeForm posted) {
        return new UnitPage(branch, date, today, agreed, posted, told);
    }

    public Unit unit() {
        return branch.unit();
    }

    /// What has begun can be followed by something new, but not be unsaid.
    public boolean revocable(DatedPractice one) {
        return !one.from().isBefore(today);
    }

    public boolean holds(DatedPractice one) {
        return unit().id().equals(branch.inForce().unit())
                && one.from().equals(branch.inForce().from());
    }

    public boolean coming(DatedPractice one) {
        return one.from().isAfter(date);
    }

    public List<DayOfWeek> weekdays() {
        return List.of(DayOfWeek.values());
    }

    /// The field of a weekday's opening times.
    public String opening(DayOfWeek weekday) {
        return PracticeForm.opening(weekday);
    }

    public List<OfferedForm> forms() {
        return List.of(OfferedForm.values());
    }

    public List<String> roles() {
        return Practice.ROLES.stream().sorted().toList();
    }

    /// Every weekday on which it is open.
    public List<DayOfWeek> open(Practice practice) {
        return practice.openingTimes().stream().map(OpeningTime::weekday).distinct().toList();
    }

    public String hours(Practice practice, DayOfWeek weekday) {
        return OpeningHours.write(weekday, practice.openingTimes());
    }
}
