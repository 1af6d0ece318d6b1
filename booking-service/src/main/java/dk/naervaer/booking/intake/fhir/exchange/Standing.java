package dk.naervaer.booking.intake.fhir.exchange;

import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import dk.naervaer.booking.intake.fhir.reading.AppointmentTranslation.Remark;
import dk.naervaer.web.access.Look;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;

/// How an appointment stands after a message or at a question, ready to be written.
///
/// @param plan empty while the EPJ has not told enough of it to book
/// @param fhir empty while the EPJ has not told enough of it to book
/// @param created whether this very message made it known
/// @param remarks what the sender should know of how the message was taken
public record Standing(
        UUID id,
        long version,
        Optional<AppointmentBooked> plan,
        Optional<Appointment> fhir,
        boolean created,
        List<Remark> remarks) {

    /// Whether there is more to read than the version of the appointment tells of.
    boolean tellsOfMeeting() {
        return fhir.filter(Standing::hasMeeting).isPresent();
    }

    private static boolean hasMeeting(Appointment told) {
        return told.getIdentifier().stream()
                        .anyMatch(one -> FhirSystems.MEETING.equals(one.getSystem()))
                || told.getExtension().stream()
                        .anyMatch(one -> FhirSystems.OF_MEETING.contains(one.getUrl()));
    }

    public Standing as(boolean isNew, List<Remark> told) {
        return new Standing(id, version, plan, fhir, isNew, told);
    }

    /// What a reader is shown; a sender is only answered with what it has told.
    public void seenBy(Look look) {
        plan.ifPresent(told ->
                look.showed(
                        told.patient().value(), "appointment", id, told.department().idOrSor()));
    }

    @Override
    public String toString() {
        return "Standing[" + id + ", version " + version + "]";
    }
}
