package dk.naervaer.booking.appointment;

import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCodeProposed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRegistered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRegistrationSettled;
import dk.naervaer.booking.appointment.AppointmentEvent.RegistrationEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a sitting is registered: what is proposed here, and what the EPJ tells afterwards.
///
/// @param concluded when it was last told how it went; what the EPJ said before is of the plan
/// @param told the newest code of the EPJ; `null` until it has told one
/// @param settled whether a coordinator has settled that they differ
public record Registering(
        @Nullable Instant concluded,
        @Nullable ProposedCode proposed,
        @Nullable Registration told,
        boolean settled) {

    public static final Registering NOTHING = new Registering(null, null, null, false);

    Registering concludedAt(Instant at) {
        return new Registering(at, null, told, false);
    }

    public Registering after(RegistrationEvent event) {
        return switch (event) {
            case AppointmentCodeProposed(var code, var grounds) ->
                    new Registering(concluded, new ProposedCode(code, grounds), told, settled);
            case AppointmentRegistered(var code, var forms) ->
                    new Registering(concluded, proposed, new Registration(code, forms), false);
            case AppointmentRegistrationSettled _ ->
                    new Registering(concluded, proposed, told, true);
        };
    }

    /// Whether the EPJ says something else than how it was held, and nobody has settled that.
    public boolean differsFrom(ContactForm actual) {
        if (told == null || settled || told.forms().contains(actual)) return false;
        return proposed == null || !proposed.code().equalsIgnoreCase(told.code());
    }
}
