package dk.naervaer.booking.intake.fhir.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.booking.intake.Dialect;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.booking.intake.fhir.format.FhirTexts;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// FHIR R4: one Appointment, or a Patient who has died, in JSON or XML.
@Singleton
public class FhirDialect implements Dialect {

    private static final int BEGINNING = 4_096;

    private final FhirTexts texts;
    private final Clock clock;

    FhirDialect(FhirTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fhir";
    }

    @Override
    public boolean recognises(byte[] message) {
        var text = new String(message, UTF_8).strip();
        var beginning = text.substring(0, Math.min(text.length(), BEGINNING));
        return beginning.startsWith("<")
                ? beginning.contains("http://hl7.org/fhir")
                : beginning.startsWith("{") && text.contains("\"resourceType\"");
    }

    @Override
    public Understood understand(RegisteredEpj epj, byte[] message) {
        return switch (alone(texts.read(message))) {
            case Appointment fhir -> translate(epj, FhirMessage.of(fhir, () -> message)).telling();
            case Patient patient -> understand(patient);
            default ->
                    throw Findings.unreadable("The body is neither an Appointment nor a Patient");
        };
    }

    public AppointmentTranslation.Translated translate(RegisteredEpj epj, FhirMessage message) {
        return AppointmentTranslation.translate(epj, message, clock.instant());
    }

    /// A kept entry of a bundle comes with what it refers to.
    private static Resource alone(Resource read) {
        if (!(read instanceof Bundle bundle)) return read;
        var appointments =
                bundle.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(Appointment.class::isInstance)
                        .toList();
        return appointments.size() == 1 ? appointments.getFirst() : read;
    }

    public static Understood understand(Patient patient) {
        if (!patient.hasDeceased())
            return new Understood.Irrelevant("Of a patient only a death is heard");
        var findings = new Findings("The patient breaks a rule");
        var who =
                new PatientReading(findings, "Patient")
                        .number(patient.getIdentifier(), "Patient.identifier");
        if (!isDead(patient)) return lives(patient, who);
        findings.refuseIfAny();
        if (who == null) throw Findings.unreadable("The patient has no number");
        return new Understood.Death(who, null);
    }

    private static boolean isDead(Patient patient) {
        return patient.getDeceased() instanceof BooleanType flag
                ? Boolean.TRUE.equals(flag.getValue())
                : patient.hasDeceased();
    }

    /// Many say so of every patient: nobody is troubled by one that cannot be read.
    private static Understood lives(Patient patient, @Nullable PatientIdentity who) {
        return who != null
                        && patient.getDeceased() instanceof BooleanType flag
                        && Boolean.FALSE.equals(flag.getValue())
                ? new Understood.Life(who, null)
                : new Understood.Irrelevant("It does not say whether the patient has died");
    }
}
