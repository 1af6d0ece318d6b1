package dk.naervaer.booking.meeting;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a meeting can be asked.
public sealed interface MeetingCommand {

    /// The EPJ tells of its meeting: all it has to say of it.
    ///
    /// @param patient under whose keys the details are sealed
    /// @param said `null` when the sender does not tell: then it counts as the newest
    record Tell(PersonId patient, Map<MeetingDetail, SealedValue> details, @Nullable Moment said)
            implements MeetingCommand {
        public Tell {
            details = Map.copyOf(details);
        }
    }
}
