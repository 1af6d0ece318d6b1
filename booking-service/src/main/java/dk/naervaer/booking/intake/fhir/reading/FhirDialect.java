package dk.naervaer.booking.intake.fhir.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.booking.intake.Dialect;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.booking.intake.fhir.format.FhirTexts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// FHIR R4: one Appointment, a Patient who has died, or a transaction of such, in JSON or XML.
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
            case Bundle bundle when isTransaction(bundle) -> together(epj, bundle);
            default ->
                    throw Findings.unreadable("The body is neither an Appointment nor a Patient");
        };
    }

    @Override
    public boolean canBeSentAgain(byte[] message) {
        try {
            return switch (alone(texts.read(message))) {
                case Appointment _, Patient _ -> true;
                case Bundle bundle ->
                        isTransaction(bundle) && !new FhirTransaction(bundle).isConditional();
                default -> false;
            };
        } catch (RefusedMessage _) {
            return false;
        }
    }

    public AppointmentTranslation.Translated translate(RegisteredEpj epj, FhirMessage message) {
        return AppointmentTranslation.translate(epj, message, clock.instant());
    }

    /// A kept entry of a bundle comes with what it refers to.
    private static Resource alone(Resource read) {
        if (!(read instanceof Bundle bundle) || isTransaction(bundle)) return read;
        return only(bundle, Appointment.class).or(() -> only(bundle, Patient.class)).orElse(read);
    }

    private static Optional<Resource> only(Bundle bundle, Class<? extends Resource> type) {
        var found =
                bundle.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(type::isInstance)
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isTransaction(Bundle bundle) {
        return bundle.getType() == BundleType.TRANSACTION;
    }

    private Understood.Together together(RegisteredEpj epj, Bundle bundle) {
        var transaction = new FhirTransaction(bundle);
        return new Understood.Together(
                transaction.places().stream()
                        .map(i -> transaction.at(i, entry -> telling(epj, entry)))
                        .toList(),
                transaction.places().stream().map(FhirTransaction::place).toList(),
                transaction.patients().stream().map(FhirDialect::understand).toList());
    }

    private Understood.Telling telling(RegisteredEpj epj, Bundle.BundleEntryComponent entry) {
        if (!(entry.getResource() instanceof Appointment fhir))
            throw Findings.unreadable("The entry holds no Appointment");
        return translate(epj, FhirMessage.of(fhir, () -> texts.bytes(fhir))).telling();
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
