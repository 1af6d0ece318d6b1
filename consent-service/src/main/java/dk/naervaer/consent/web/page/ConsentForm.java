package dk.naervaer.consent.web.page;

import dk.naervaer.consent.relative.Giving;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.web.Degrees;
import dk.naervaer.consent.web.Faults;
import dk.naervaer.consent.web.GrantRequest;
import dk.naervaer.consent.web.Rejections;
import dk.naervaer.consent.web.Wrong;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A form with what was written, what is wrong with it and what can be chosen.
///
/// @param step of the three in which a relative is named; 0 where there are no steps
public record ConsentForm(
        Entry entry,
        Faults faults,
        List<AppointmentShown> appointments,
        LocalDate today,
        int step) {

    private static final List<List<String>> CARRIED =
            List.of(
                    List.of("given", "family", "relationship", "child"),
                    List.of("channel", "phone", "phoneAgain", "email", "language", "interpreter"),
                    List.of("degree", "note", "scope", "until"));
    private static final List<Set<String>> STEPS =
            List.of(
                    Set.of("given", "family", "relationship"),
                    Set.of("channel", "phone", "phoneAgain", "email", "language", "interpreter"),
                    Set.of("degree", "note", "scope", "until", "relativeId"));

    public LocalDate latest() {
        return today.plusYears(1);
    }

    public boolean shows(int part) {
        return step == 0 || step == part;
    }

    /// What was written in a step that is not shown, or will be.
    public List<String> carried(int part) {
        return CARRIED.get(part - 1).stream().filter(name -> !entry.at(name).isEmpty()).toList();
    }

    /// The departments of the appointments ahead, each once, by what they are called.
    public Map<String, String> courses() {
        var courses = new LinkedHashMap<String, String>();
        for (var one : appointments)
            if (one.department() != null)
                courses.put(Scope.Type.COURSE + ":" + one.unit(), one.department());
        return courses;
    }

    /// The hospitals of the appointments ahead, each once, by what they are called.
    public Map<String, String> hospitals() {
        var hospitals = new LinkedHashMap<String, String>();
        for (var one : appointments)
            if (one.hospital() != null && one.units().size() > 1)
                hospitals.put(Scope.Type.DEPARTMENT + ":" + one.units().get(1), one.hospital());
        return hospitals;
    }

    ConsentForm with(Faults wrong) {
        return new ConsentForm(entry, wrong, appointments, today, step);
    }

    ConsentForm at(int next) {
        return new ConsentForm(entry, Faults.NONE, appointments, today, next);
    }

    /// What is wrong up to and with the step, so that each is put right where it was written.
    Faults upTo(int last, Faults all) {
        return new Faults(
                all.all().stream()
                        .filter(fault ->
                                STEPS.subList(0, last).stream()
                                        .anyMatch(step -> step.contains(fault.field())))
                        .toList());
    }

    /// Where the first of them has to be put right.
    int stepOf(Faults wrong) {
        for (int step = 1; step <= STEPS.size(); step++) if (!upTo(step, wrong).none()) return step;
        return STEPS.size();
    }

    Faults checkRelative() {
        var again = entry.at("phoneAgain");
        var twice =
                !entry.at("phone").isEmpty() && !again.isEmpty() && !sameNumber(again)
                        ? Faults.of("phoneAgain", Wrong.PHONE_TWICE)
                        : Faults.NONE;
        var missing =
                !entry.at("phone").isEmpty() && again.isEmpty()
                        ? Faults.of("phoneAgain", Wrong.PHONE_TWICE)
                        : Faults.NONE;
        return entry.relative().faults().and(twice).and(missing);
    }

    private boolean sameNumber(String again) {
        return entry.at("phone").replaceAll("\\s", "").equals(again.replaceAll("\\s", ""));
    }

    /// What can be said before anything is recorded, so that no relative is named in vain.
    Faults check(Degrees degrees) {
        var request = grant();
        var faults = request.faults(degrees);
        if (faults.none() && entry.ofOne() && entry.appointment(appointments).isEmpty())
            return Faults.of("scope", Wrong.APPOINTMENT_OVER);
        if (!faults.none()) return faults;
        return Giving.mayLast(request.lastDay(), today, today)
                .map(Rejections::faults)
                .orElseGet(() -> reaching(request.lastDay()));
    }

    private Faults reaching(LocalDate until) {
        return entry.appointment(appointments)
                .filter(one -> !one.reachedBy(until, today))
                .map(_ -> Faults.of("until", Wrong.UNTIL_BEFORE_APPOINTMENT))
                .orElse(Faults.NONE);
    }

    GrantRequest grant() {
        return entry.grant(appointments, today);
    }
}
