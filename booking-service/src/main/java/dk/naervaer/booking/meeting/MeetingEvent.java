package dk.naervaer.booking.meeting;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What has happened to a meeting; stored in exactly this form and published to nobody.
public sealed interface MeetingEvent {

    /// @param details sealed under the patient's class contact
    record MeetingTold(
            PersonId patient, Map<MeetingDetail, SealedValue> details, @Nullable Moment said)
            implements MeetingEvent {
        public MeetingTold {
            details = Collections.unmodifiableMap(new TreeMap<>(details));
        }
    }
}
