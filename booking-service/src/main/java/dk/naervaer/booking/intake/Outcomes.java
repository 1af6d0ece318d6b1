package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.Outcome;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hears how an EPJ says that an appointment went: what it says itself it need not be told.
public interface Outcomes {

    /// @param said `null` when the sender does not tell: then it counts as said now
    Uni<Void> heard(RegisteredEpj epj, UUID appointment, Outcome outcome, @Nullable Instant said);
}
