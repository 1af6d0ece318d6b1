package dk.naervaer.booking.intake.fhir.reading;

import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/// Reads whose appointment it is: from a patient contained or sent along, or from a bare number.
public final class PatientReading {

    private static final String PARTICIPANT = "Appointment.participant";

    private final Findings findings;
    private final String path;

    /// @param path of the Patient in the resource that was sent
    public PatientReading(Findings findings, String path) {
        this.findings = findings;
        this.path = path;
    }

    static boolean isPatient(AppointmentParticipantComponent participant) {
        var actor = participant.getActor();
        if (actor.getResource() != null) return actor.getResource() instanceof Patient;
        return actor.hasIdentifier()
                && PatientIdentity.isNumbering(String.valueOf(actor.getIdentifier().getSystem()))
                && (!actor.hasType() || "Patient".equals(actor.getType()));
    }

    @Nullable PatientIdentity of(Appointment fhir) {
        var patients =
                fhir.getParticipant().stream()
                        .filter(PatientReading::isPatient)
                        .map(AppointmentParticipantComponent::getActor)
                        .toList();
        if (patients.isEmpty()) {
            findings.at(
                    PARTICIPANT, "No participant is a Patient, contained or with a CPR identifier");
            return null;
        }
        if (patients.size() > 1) {
            findings.at(PARTICIPANT, "More than one patient: each has an appointment of their own");
            return null;
        }
        var actor = patients.getFirst();
        return actor.getResource() instanceof Patient patient
                ? of(patient)
                : number(List.of(actor.getIdentifier()), PARTICIPANT + ".actor.identifier");
    }

    @Nullable PatientIdentity of(Patient patient) {
        var known = number(patient.getIdentifier(), path + ".identifier");
        var name = name(patient);
        return known == null || name == null
                ? null
                : new PatientIdentity(
                        known.system(),
                        known.value(),
                        name.getGivenAsSingleString().strip(),
                        name.getFamily().strip());
    }

    /// Only the number, which will do for somebody who is known.
    public @Nullable PatientIdentity number(List<Identifier> identifiers, String expression) {
        var numbering =
                identifiers.stream()
                        .filter(one -> PatientIdentity.isNumbering(String.valueOf(one.getSystem())))
                        .min(PatientReading::realFirst);
        var number =
                numbering
                        .map(Identifier::getValue)
                        .filter(Objects::nonNull)
                        .flatMap(PatientIdentity::number);
        if (numbering.isEmpty() || number.isEmpty()) {
            findings.at(
                    expression,
                    "Needs a CPR number or replacement number of 10 characters, system "
                            + FhirSystems.CPR);
            return null;
        }
        return PatientIdentity.known(numbering.get().getSystem(), number.get());
    }

    private static int realFirst(Identifier one, Identifier other) {
        return Boolean.compare(
                !FhirSystems.CPR.equals(one.getSystem()),
                !FhirSystems.CPR.equals(other.getSystem()));
    }

    private @Nullable HumanName name(Patient patient) {
        var name = official(patient);
        if (name.isEmpty()
                || name.get().getFamily() == null
                || name.get().getGivenAsSingleString().isBlank()) {
            findings.at(path + ".name", "Needs given and family name");
            return null;
        }
        if (!PatientIdentity.isName(name.get().getFamily())
                || !PatientIdentity.isName(name.get().getGivenAsSingleString())) {
            findings.at(path + ".name", "At most 200 characters, without control characters");
            return null;
        }
        return name.get();
    }

    private static Optional<HumanName> official(Patient patient) {
        return patient.getName().stream()
                .filter(name -> name.getUse() == NameUse.OFFICIAL)
                .findFirst()
                .or(() -> patient.getName().stream().findFirst());
    }
}
