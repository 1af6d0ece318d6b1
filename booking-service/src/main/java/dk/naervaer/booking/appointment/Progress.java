package dk.naervaer.booking.appointment;

import dk.naervaer.booking.appointment.AppointmentEvent.RegistrationEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a sitting has come.
///
/// @param owner who follows up a call that nobody answered
/// @param action how that was brought to an end
/// @param registering how it is registered; `null` until it was told how it went
/// @param missed what is left to follow up of an earlier sitting
public record Progress(
        @Nullable Instant started,
        @Nullable PlanB planB,
        @Nullable String owner,
        @Nullable FollowUpAction action,
        @Nullable Registering registering,
        @Nullable Missed missed) {

    public static final Progress NONE = new Progress(null, null, null, null, null, null);

    public Registering registered() {
        return registering == null ? Registering.NOTHING : registering;
    }

    public Progress startedAt(Instant at) {
        return new Progress(at, planB, owner, action, registering, missed);
    }

    public Progress taking(PlanB step) {
        return new Progress(started, step, owner, action, registering, missed);
    }

    public Progress followedUpBy(String staff) {
        var taken = missed == null ? null : missed.ownedBy(staff);
        return new Progress(started, planB, staff, action, registering, taken);
    }

    public Progress closedBy(FollowUpAction closing) {
        return new Progress(started, planB, owner, closing, registering, null);
    }

    /// Another way of having gone is another thing to follow up.
    public Progress concludedAt(Instant at) {
        return new Progress(started, planB, null, null, registered().concludedAt(at), missed);
    }

    public Progress after(RegistrationEvent event) {
        return new Progress(started, planB, owner, action, registered().after(event), missed);
    }

    public Progress missing(@Nullable Missed call) {
        return new Progress(started, planB, owner, action, registering, call);
    }

    /// What is to be followed up, also when there is another sitting or none.
    ///
    /// @param outcome of the sitting; `null` until somebody has told it
    /// @param slot of the sitting
    public @Nullable Missed toFollowUp(@Nullable Outcome outcome, TimeSlot slot) {
        return outcome == Outcome.UNANSWERED && action == null ? new Missed(slot, owner) : missed;
    }
}
