package dk.naervaer.booking.intake.fhir.appointment;

import dk.naervaer.booking.intake.MeetingDetails;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;

/// Gives an EPJ back what it has said of its own video meeting.
public final class MeetingWriter {

    public static void write(Appointment fhir, MeetingDetails meeting) {
        meeting.values()
                .forEach((detail, value) -> {
                    switch (detail) {
                        case URL -> fhir.addExtension(FhirSystems.MEETING_URL, new UriType(value));
                        case ROOM -> fhir.addExtension(FhirSystems.VMR_URI, new UriType(value));
                        case GUEST_PIN ->
                                fhir.addExtension(FhirSystems.GUEST_PIN, new StringType(value));
                        case HOST_PIN ->
                                fhir.addExtension(FhirSystems.HOST_PIN, new StringType(value));
                        case NUMBER ->
                                fhir.addIdentifier().setSystem(FhirSystems.MEETING).setValue(value);
                    }
                });
    }

    private MeetingWriter() {}
}
