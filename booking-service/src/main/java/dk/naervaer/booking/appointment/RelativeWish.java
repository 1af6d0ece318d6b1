package dk.naervaer.booking.appointment;

import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWishMet;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWishUnmet;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWishWithdrawn;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWished;
import dk.naervaer.booking.appointment.AppointmentEvent.RelativeWishEvent;
import org.jspecify.annotations.Nullable;

/// The wish that a relative takes part at a distance while the patient comes in person.
///
/// @param unmet why it is not met; `null` while it may be, or when it is
public record RelativeWish(Chooser by, @Nullable Alone unmet, boolean met) {

    /// How the wish stands after what has happened.
    public static @Nullable RelativeWish after(
            @Nullable RelativeWish wish, RelativeWishEvent event) {
        return switch (event) {
            case AppointmentRelativeWished(var by) -> new RelativeWish(by, null, false);
            case AppointmentRelativeWishWithdrawn _ -> null;
            case AppointmentRelativeWishUnmet(var why, _) ->
                    wish == null ? null : new RelativeWish(wish.by, why, false);
            case AppointmentRelativeWishMet _ ->
                    wish == null ? null : new RelativeWish(wish.by, null, true);
        };
    }

    /// Another day is another sitting, on which it may be met.
    public RelativeWish anotherDay() {
        return new RelativeWish(by, null, false);
    }
}
