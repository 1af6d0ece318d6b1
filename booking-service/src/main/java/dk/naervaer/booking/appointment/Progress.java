package dk.naervaer.booking.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a sitting has come.
///
/// @param owner who follows up a call that nobody answered
/// @param action how that was brought to an end
public record Progress(
        @Nullable Instant started,
        @Nullable PlanB planB,
        @Nullable String owner,
        @Nullable FollowUpAction action) {

    public static final Progress NONE = new Progress(null, null, null, null);

    public Progress startedAt(Instant at) {
        return new Progress(at, planB, owner, action);
    }

    public Progress taking(PlanB step) {
        return new Progress(started, step, owner, action);
    }

    public Progress followedUpBy(String staff) {
        return new Progress(started, planB, staff, action);
    }

    public Progress closedBy(FollowUpAction closing) {
        return new Progress(started, planB, owner, closing);
    }

    /// Another way of having gone is another thing to follow up.
    public Progress concludedAnew() {
        return new Progress(started, planB, null, null);
    }
}
