package dk.naervaer.booking.appointment;

import org.jspecify.annotations.Nullable;

/// A call that nobody answered and nobody has brought to an end; it is to be followed up whatever
/// becomes of the appointment.
///
/// @param slot in which it was
/// @param owner who follows it up; `null` until somebody does
public record Missed(TimeSlot slot, @Nullable String owner) {

    Missed ownedBy(String staff) {
        return new Missed(slot, staff);
    }
}
