package dk.naervaer.invitation.heard;

import dk.naervaer.invitation.invitation.Channel;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What lets one relative in, a consent or a disclosure, as consent-service last told of it.
public record HeardConsent(UUID id, UUID relative, Given given, Standing standing) {

    /// Whether it can let anybody in.
    public enum Standing {
        OPEN,
        PAUSED,
        ENDED
    }

    /// What was decided, with the contact as it was last confirmed.
    public record Given(
            UUID consentId, UUID patient, PersonId person, Grant grant, Contact contact) {}

    public record Grant(Degree degree, Scope scope, LocalDate until) {}

    /// @param attends lets the relative in; else they are told and no more
    public record Degree(String code, boolean attends, boolean informs) {}

    /// @param appointmentId null unless one is meant
    /// @param unit null unless those with a department, or below a unit, are meant
    public record Scope(String type, @Nullable UUID appointmentId, @Nullable String unit) {

        boolean covers(HeardAppointment appointment, Set<String> units) {
            return switch (type) {
                case "ALL" -> true;
                case "APPOINTMENT" -> appointment.id().equals(appointmentId);
                case "COURSE" -> appointment.department().idOrSor().equals(unit);
                case "DEPARTMENT" -> unit != null && units.contains(unit);
                // A scope nobody here has heard of lets nobody in.
                default -> false;
            };
        }
    }

    /// @param confirmed the day on which somebody last said that it is right
    public record Contact(
            @Nullable SealedValue phone,
            @Nullable SealedValue email,
            Channel channel,
            String language,
            @Nullable LocalDate confirmed) {

        private static final int CONFIRMED_FOR_DAYS = 90;

        /// Empty for those whom staff have to call.
        public Optional<SealedValue> recipient() {
            return Optional.ofNullable(
                    switch (channel) {
                        case SMS -> phone;
                        case EMAIL -> email;
                        case CALL -> null;
                    });
        }

        /// Old numbers find new owners: what nobody has confirmed for long gets nothing new.
        public boolean holds(LocalDate today) {
            return channel == Channel.CALL
                    || (confirmed != null
                            && !today.isAfter(confirmed.plusDays(CONFIRMED_FOR_DAYS)));
        }
    }

    /// Lets somebody in, or tells them, on the day; the last day included.
    public boolean inForce(LocalDate day) {
        return standing == Standing.OPEN && !day.isAfter(given.grant().until());
    }

    /// What it is worth at the appointment, also on the day when that is held.
    ///
    /// @param units the appointment's department and all it belongs to on its day
    public Reach reach(HeardAppointment appointment, Set<String> units, LocalDate today) {
        var reaches =
                inForce(today)
                        && inForce(appointment.date())
                        && appointment.booked()
                        && given.patient().equals(appointment.patient())
                        && given.grant().scope().covers(appointment, units);
        if (!reaches) return Reach.NOTHING;
        return given.grant().degree().attends() ? Reach.LET_IN : Reach.TOLD;
    }

    public HeardConsent with(Grant grant) {
        return with(new Given(id, given.patient(), given.person(), grant, given.contact()));
    }

    public HeardConsent with(Contact contact) {
        return with(new Given(id, given.patient(), given.person(), given.grant(), contact));
    }

    private HeardConsent with(Given other) {
        return new HeardConsent(id, relative, other, standing);
    }
}
