package dk.naervaer.booking.appointment;

import dk.naervaer.booking.appointment.AppointmentEvent.RegistrationEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a sitting has come.
///
/// @param owner who follows up a call that nobody answered
/// @param action how that was brought to an end
/// @param registering how it is registered; `null` until it was told how it went
public record Progress(
        @Nullable Instant started,
        @Nullable PlanB planB,
        @Nullable String owner,
        @Nullable FollowUpAction action,
        @Nullable Registering registering) {

    public static final Progress NONE = new Progress(null, null, null, null, null);

    public Registering registered() {
        return registering == null ? Registering.NOTHING : registering;
    }

    public Progress startedAt(Instant at) {
        return new Progress(at, planB, owner, action, registering);
    }

    public Progress taking(PlanB step) {
        return new Progress(started, step, owner, action, registering);
    }

    public Progress followedUpBy(String staff) {
        return new Progress(started, planB, staff, action, registering);
    }

    public Progress closedBy(FollowUpAction closing) {
        return new Progress(started, planB, owner, closing, registering);
    }

    /// Another way of having gone is another thing to follow up.
    public Progress concludedAt(Instant at) {
        return new Progress(started, planB, null, null, registered().concludedAt(at));
    }

    public Progress after(RegistrationEvent event) {
        return new Progress(started, planB, owner, action, registered().after(event));
    }
}
