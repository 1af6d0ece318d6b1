package dk.naervaer.booking.intake.fhir.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.booking.appointment.Answer;
import dk.naervaer.booking.appointment.Answerer;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.heard.RelativesAnswer;
import dk.naervaer.booking.intake.Answers.Given;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.hl7.fhir.r4.model.AppointmentResponse;
import org.hl7.fhir.r4.model.AppointmentResponse.ParticipantStatus;

/// Writes an answer as a FHIR AppointmentResponse. A relative is a relative in it, and nobody in
/// particular.
final class ResponseWriter {

    private final UUID appointment;
    private final Identifier name;

    /// @param name what the EPJ calls the appointment
    ResponseWriter(UUID appointment, Identifier name) {
        this.appointment = appointment;
        this.name = name;
    }

    AppointmentResponse write(Given given) {
        var fhir = response(given.id(), given.at(), status(given.answer()));
        fhir.getActor().setType(type(given.by())).setDisplay(display(given));
        return fhir;
    }

    AppointmentResponse write(RelativesAnswer answer) {
        // Neither the invitation nor the person can be found by it.
        var id = UUID.nameUUIDFromBytes(bytes(answer.invitation())).toString().substring(0, 18);
        var fhir =
                response(
                        id,
                        answer.at(),
                        switch (answer.answer()) {
                            case ACCEPTED -> ParticipantStatus.ACCEPTED;
                            case DECLINED -> ParticipantStatus.DECLINED;
                        });
        fhir.getActor().setType("RelatedPerson").setDisplay("Pårørende");
        return fhir;
    }

    private static byte[] bytes(UUID invitation) {
        return ("answer/" + invitation).getBytes(UTF_8);
    }

    private AppointmentResponse response(String id, Instant at, ParticipantStatus status) {
        var fhir = new AppointmentResponse();
        fhir.setId(appointment + "." + id);
        fhir.getMeta().setLastUpdated(Date.from(at));
        fhir.getAppointment()
                .setReference("Appointment/" + appointment)
                .getIdentifier()
                .setSystem(name.system())
                .setValue(name.value());
        fhir.setParticipantStatus(status);
        return fhir;
    }

    private static String type(Answerer by) {
        return switch (by) {
            case PATIENT -> "Patient";
            case PROFESSIONAL -> "Practitioner";
            case PLACE -> "Location";
        };
    }

    private static String display(Given given) {
        if (given.who() != null) return given.who();
        return switch (given.by()) {
            case PATIENT -> "Patienten";
            case PROFESSIONAL -> "Fagperson";
            case PLACE -> "Sted";
        };
    }

    private static ParticipantStatus status(Answer answer) {
        return switch (answer) {
            case ACCEPTED -> ParticipantStatus.ACCEPTED;
            case DECLINED -> ParticipantStatus.DECLINED;
            case TENTATIVE -> ParticipantStatus.TENTATIVE;
            case NEEDS_ACTION -> ParticipantStatus.NEEDSACTION;
        };
    }
}
