package dk.naervaer.invitation.heard;

import dk.naervaer.invitation.invitation.Slot;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appointment as booking last told of it.
public record HeardAppointment(
        UUID id, UUID patient, Department department, Slot slot, State state) {

    /// Booked, or over in one of two ways; only a booked one has a door.
    public enum State {
        BOOKED,
        CANCELLED,
        CONCLUDED
    }

    /// @param unit null when the register does not know the number
    public record Department(String sor, @Nullable String unit) {

        public String idOrSor() {
            return unit == null ? sor : unit;
        }
    }

    public boolean booked() {
        return state == State.BOOKED;
    }

    /// Another day is another sitting, and has a door again; a corrected hour or place does not.
    public HeardAppointment moved(Slot to, Department where) {
        var sameDay = to.start().toLocalDate().equals(date());
        var now = state == State.CONCLUDED && !sameDay ? State.BOOKED : state;
        return new HeardAppointment(id, patient, where, to, now);
    }

    public LocalDate date() {
        return slot.start().toLocalDate();
    }
}
