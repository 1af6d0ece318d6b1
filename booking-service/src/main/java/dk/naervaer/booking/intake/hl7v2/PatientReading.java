package dk.naervaer.booking.intake.hl7v2;

import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.hl7v2.Segments.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who the patient is, by PID.
final class PatientReading {

    private static final String OID = "urn:oid:";
    private static final String CPR_BY_NAME = "CPR";

    private record Numbered(String system, String text) {}

    private final Part pid;
    private final Findings findings;

    PatientReading(Part pid, Findings findings) {
        this.pid = pid;
        this.findings = findings;
    }

    /// Numbered and name; every fault is told.
    Optional<PatientIdentity> identity() {
        var number = number();
        var family = name("PID-5.1", 1);
        var given = name("PID-5.2", 2);
        if (number.isEmpty() || family.isEmpty() || given.isEmpty()) return Optional.empty();
        return Optional.of(
                new PatientIdentity(
                        number.get().system(), number.get().text(), given.get(), family.get()));
    }

    /// Enough to know a person by who has been met before.
    Optional<PatientIdentity> knownByNumber() {
        return number().map(number -> new PatientIdentity(number.system(), number.text(), "", ""));
    }

    private Optional<Numbered> number() {
        var told = new ArrayList<Numbered>();
        pid.each(3).forEach(repetition -> numbering(repetition).ifPresent(told::add));
        var best =
                told.stream()
                        .filter(number -> number.system().equals(PatientIdentity.CPR))
                        .findFirst()
                        .or(() -> told.stream().findFirst());
        if (best.isEmpty()) {
            findings.at(
                    "PID-3", "No CPR number or replacement number, by its authority in PID-3.4");
            return Optional.empty();
        }
        var number = PatientIdentity.number(best.get().text());
        if (number.isEmpty())
            findings.at("PID-3.1", "Not 10 characters of a CPR or replacement number");
        return number.map(text -> new Numbered(best.get().system(), text));
    }

    private Optional<Numbered> numbering(int repetition) {
        var text = pid.at(3, repetition, 1, 1);
        var byOid = pid.at(3, repetition, 4, 2).map(oid -> oid.startsWith(OID) ? oid : OID + oid);
        var system =
                byOid.isPresent()
                        ? byOid.filter(PatientIdentity::isNumbering)
                        : pid.at(3, repetition, 4, 1)
                                .filter(CPR_BY_NAME::equalsIgnoreCase)
                                .map(_ -> PatientIdentity.CPR);
        return text.flatMap(value -> system.map(numbering -> new Numbered(numbering, value)));
    }

    private Optional<String> name(String place, int component) {
        var parts =
                component == 1
                        ? List.of(pid.at(5, 1))
                        : List.of(pid.at(5, component), pid.at(5, component + 1));
        var name = parts.stream().flatMap(Optional::stream).collect(Collectors.joining(" "));
        if (PatientIdentity.isName(name)) return Optional.of(name);
        findings.at(
                place,
                name.isEmpty()
                        ? Findings.MISSING
                        : "At most 200 characters, without control signs");
        return Optional.empty();
    }
}
