package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.intake.PatientIdentity;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/// Writes an appointment as we know it as a FHIR Appointment.
final class AppointmentWriter {

    /// @param patient empty when the person's data is erased
    static Appointment write(
            UUID id,
            long version,
            AppointmentBooked plan,
            Optional<String> cancelled,
            Optional<PatientIdentity> patient) {
        var fhir = new Appointment();
        fhir.setId(id.toString());
        fhir.getMeta().setVersionId(Long.toString(version));
        fhir.addIdentifier()
                .setSystem(plan.identifier().system())
                .setValue(plan.identifier().value());
        fhir.setStatus(
                cancelled.isPresent() ? AppointmentStatus.CANCELLED : AppointmentStatus.BOOKED);
        cancelled.ifPresent(reason -> fhir.getCancelationReason().addCoding().setCode(reason));
        fhir.addServiceType()
                .addCoding()
                .setSystem(FhirSystems.SERVICE_TYPE)
                .setCode(serviceType(plan.contactForm()));
        fhir.setStartElement(time(plan.slot().startInstant(), plan.slot().zone()));
        fhir.setEndElement(time(plan.slot().endInstant(), plan.slot().zone()));
        patient.ifPresent(identity -> participant(fhir, new Reference(patient(identity))));
        var department = new Reference();
        department.getIdentifier().setSystem(FhirSystems.SOR).setValue(plan.department().sor());
        participant(fhir, department);
        return fhir;
    }

    private static void participant(Appointment fhir, Reference actor) {
        fhir.addParticipant().setActor(actor).setStatus(ParticipationStatus.ACCEPTED);
    }

    private static Resource patient(PatientIdentity identity) {
        var patient = new Patient();
        patient.setId("#patient");
        patient.addIdentifier().setSystem(identity.system()).setValue(identity.value());
        patient.addName().setFamily(identity.family()).addGiven(identity.given());
        return patient;
    }

    private static String serviceType(ContactForm form) {
        return switch (form) {
            case VIDEO -> FhirSystems.VIDEO;
            case PHYSICAL, PHONE -> "regular";
        };
    }

    private static InstantType time(Instant at, ZoneId zone) {
        return new InstantType(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)));
    }

    private AppointmentWriter() {}
}
