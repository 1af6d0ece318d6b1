package dk.naervaer.booking.intake;

import dk.naervaer.booking.meeting.MeetingDetail;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What an EPJ says of its video meeting, in clear: lives from the door until it is sealed, and
/// from the store until it is answered with.
public record MeetingDetails(Map<MeetingDetail, String> values) {

    public MeetingDetails {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    @Override
    public String toString() {
        return "MeetingDetails[…]";
    }
}
