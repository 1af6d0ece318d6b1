package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.intake.fhir.AppointmentTranslation.Remark;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;

/// How an appointment stands after a message or at a question, ready to be written.
///
/// @param fhir empty while the EPJ has not told enough of it to book
/// @param created whether this very message made it known
/// @param remarks what the sender should know of how the message was taken
record Standing(
        UUID id, long version, Optional<Appointment> fhir, boolean created, List<Remark> remarks) {

    Standing as(boolean isNew, List<Remark> told) {
        return new Standing(id, version, fhir, isNew, told);
    }

    @Override
    public String toString() {
        return "Standing[" + id + ", version " + version + "]";
    }
}
