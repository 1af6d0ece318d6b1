package dk.naervaer.booking.intake.fhir.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/// Reads whether the patient's name and address are protected. What is contained may carry no label
/// of its own by the standard, so the appointment's counts too.
final class ProtectionReading {

    private static final Set<String> SYSTEMS =
            Set.of(
                    "http://terminology.hl7.org/CodeSystem/v3-Confidentiality",
                    "http://hl7.org/fhir/v3/Confidentiality",
                    "urn:oid:2.16.840.1.113883.5.25");

    private static final Set<String> PROTECTED = Set.of("R", "V");
    private static final Set<String> OPEN = Set.of("U", "L", "M", "N");

    /// `null` when the message does not speak of it; a label without a system protects, and opens
    /// nothing.
    static @Nullable Boolean of(Appointment fhir) {
        var labels = labels(fhir).toList();
        if (labels.stream().anyMatch(label -> says(PROTECTED, label))) return true;
        return labels.stream().anyMatch(label -> label.hasSystem() && says(OPEN, label))
                ? false
                : null;
    }

    private static boolean says(Set<String> codes, Coding label) {
        return codes.contains(String.valueOf(label.getCode()))
                && (!label.hasSystem() || SYSTEMS.contains(label.getSystem()));
    }

    private static Stream<Coding> labels(Appointment fhir) {
        var patients =
                fhir.getParticipant().stream()
                        .filter(PatientReading::isPatient)
                        .map(one -> one.getActor().getResource())
                        .filter(Patient.class::isInstance)
                        .map(one -> ((Patient) one).getMeta().getSecurity());
        return Stream.concat(Stream.of(fhir.getMeta().getSecurity()), patients)
                .flatMap(List::stream);
    }

    private ProtectionReading() {}
}
