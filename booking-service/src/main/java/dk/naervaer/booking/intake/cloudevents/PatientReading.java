package dk.naervaer.booking.intake.cloudevents;

import dk.naervaer.booking.intake.PatientIdentity;
import java.util.Optional;
import java.util.Set;

/// Reads who an event is about.
final class PatientReading {

    private static final Set<String> KNOWN =
            Set.of("cpr", "identifier", "given", "family", "mobile", "protected");
    private static final String NO_NUMBER =
            "Must be a CPR number or replacement number of 10 characters";
    private static final String NO_NAME = "Must be 1 to 200 characters, without control characters";

    /// The patient with a name, whom we may not know yet.
    static Optional<PatientIdentity> named(Members data, String name) {
        return data.object(name)
                .flatMap(patient -> {
                    var number = number(patient);
                    var given = patient.needed("given", PatientIdentity::isName, NO_NAME);
                    var family = patient.needed("family", PatientIdentity::isName, NO_NAME);
                    patient.ignoredText("mobile");
                    if (number.isEmpty() || given.isEmpty() || family.isEmpty())
                        return Optional.empty();
                    return Optional.of(
                            new PatientIdentity(
                                    number.get().system(),
                                    number.get().value(),
                                    given.get().strip(),
                                    family.get().strip()));
                });
    }

    /// Whether name and address are protected; empty when the event does not say.
    static Optional<Boolean> isProtected(Members data, String name) {
        return data.object().path(name).isObject()
                ? data.object(name).flatMap(patient -> patient.truth("protected"))
                : Optional.empty();
    }

    /// The patient's number alone, which is enough for somebody we know.
    static Optional<PatientIdentity> number(Members data, String name) {
        if (!data.has(name)) data.missing(name);
        return data.object(name).flatMap(PatientReading::number);
    }

    private static Optional<PatientIdentity> number(Members patient) {
        patient.only(KNOWN);
        if (patient.has("identifier"))
            return patient.object("identifier").flatMap(PatientReading::identifier);
        return patient.needed("cpr", text -> PatientIdentity.number(text).isPresent(), NO_NUMBER)
                .flatMap(PatientIdentity::number)
                .map(value -> new PatientIdentity(PatientIdentity.CPR, value, "", ""));
    }

    private static Optional<PatientIdentity> identifier(Members identifier) {
        identifier.only(Set.of("system", "value"));
        var system =
                identifier.needed(
                        "system", PatientIdentity::isNumbering, "Not a numbering of patients");
        var value =
                identifier
                        .needed(
                                "value",
                                text -> PatientIdentity.number(text).isPresent(),
                                NO_NUMBER)
                        .flatMap(PatientIdentity::number);
        return system.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(new PatientIdentity(system.get(), value.get(), "", ""));
    }

    private PatientReading() {}
}
