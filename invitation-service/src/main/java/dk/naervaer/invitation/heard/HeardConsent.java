package dk.naervaer.invitation.heard;

import dk.naervaer.invitation.invitation.Channel;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A patient's consent that one relative attends, as consent-service last told of it.
public record HeardConsent(UUID id, UUID relative, Given given, boolean withdrawn) {

    /// What the patient decided, with the contact as it was then.
    public record Given(
            UUID consentId,
            UUID patient,
            PersonId person,
            String degree,
            Scope scope,
            LocalDate until,
            Contact contact) {}

    /// @param appointmentId null when all appointments are meant
    public record Scope(String type, @Nullable UUID appointmentId) {}

    public record Contact(
            @Nullable SealedValue phone,
            @Nullable SealedValue email,
            Channel channel,
            String language) {

        public SealedValue recipient() {
            var chosen = channel == Channel.SMS ? phone : email;
            if (chosen == null)
                throw new IllegalStateException("A consent without " + channel + " contact");
            return chosen;
        }
    }

    /// In force on the day, the last day included.
    public boolean inForce(LocalDate day) {
        return !withdrawn && !day.isAfter(given.until());
    }

    /// Lets the relative take part in the appointment, also on the day when it is held.
    public boolean covers(HeardAppointment appointment) {
        var scope = given.scope();
        return "ATTEND".equals(given.degree())
                && given.patient().equals(appointment.patient())
                && (scope.type().equals("ALL") || appointment.id().equals(scope.appointmentId()))
                && inForce(appointment.date());
    }
}
