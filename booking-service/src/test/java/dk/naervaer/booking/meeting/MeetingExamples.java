package dk.naervaer.booking.meeting;

import dk.naervaer.booking.meeting.MeetingCommand.Tell;
import dk.naervaer.booking.meeting.MeetingEvent.MeetingTold;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.util.Map;

/// The meeting an EPJ has made of its own for one appointment.
public final class MeetingExamples {

    static final PersonId EINER = PersonId.of("6f9c1d52-7c1e-4f0a-9a53-0b8f3f6f1a10");
    static final PersonId SOMEBODY_ELSE = PersonId.of("b7a5d6de-58d5-4a43-b8a7-3f0a4c3c9e21");
    static final Map<MeetingDetail, SealedValue> BY_LINK =
            Map.of(
                    MeetingDetail.URL, sealed(EINER, "dXJs"),
                    MeetingDetail.GUEST_PIN, sealed(EINER, "cGlu"));
    static final Map<MeetingDetail, SealedValue> ELSEWHERE =
            Map.of(MeetingDetail.URL, sealed(EINER, "b3RoZXI="));

    public static final MeetingTold TOLD = new MeetingTold(EINER, BY_LINK, at(1));

    static Tell tell(Map<MeetingDetail, SealedValue> details) {
        return new Tell(EINER, details, null);
    }

    static Tell tellAt(int minute, Map<MeetingDetail, SealedValue> details) {
        return new Tell(EINER, details, at(minute));
    }

    static Moment at(int minute) {
        return new Moment(
                Instant.parse("2026-12-01T08:00:00Z").plusSeconds(60L * minute), "a" + minute);
    }

    static SealedValue sealed(PersonId person, String fingerprint) {
        return new SealedValue(person + "/contact/1", "AQIDBAUGBwgJCgsMDQ4PEA==", fingerprint);
    }

    private MeetingExamples() {}
}
