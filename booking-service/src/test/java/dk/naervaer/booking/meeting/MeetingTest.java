package dk.naervaer.booking.meeting;

import static dk.naervaer.booking.meeting.MeetingExamples.BY_LINK;
import static dk.naervaer.booking.meeting.MeetingExamples.EINER;
import static dk.naervaer.booking.meeting.MeetingExamples.ELSEWHERE;
import static dk.naervaer.booking.meeting.MeetingExamples.SOMEBODY_ELSE;
import static dk.naervaer.booking.meeting.MeetingExamples.TOLD;
import static dk.naervaer.booking.meeting.MeetingExamples.at;
import static dk.naervaer.booking.meeting.MeetingExamples.sealed;
import static dk.naervaer.booking.meeting.MeetingExamples.tell;
import static dk.naervaer.booking.meeting.MeetingExamples.tellAt;
import static dk.naervaer.eventsourcing.testing.Given.given;

import dk.naervaer.booking.meeting.MeetingCommand.Tell;
import dk.naervaer.booking.meeting.MeetingEvent.MeetingTold;
import dk.naervaer.booking.meeting.MeetingRejection.Overtaken;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private final Meeting meeting = new Meeting();

    @Test
    void what_the_epj_says_of_its_meeting_is_kept_once() {
        given(meeting).when(tellAt(1, BY_LINK)).then(TOLD);
        given(meeting, TOLD).when(tellAt(1, BY_LINK)).thenNothing();
        given(meeting, TOLD).when(tell(BY_LINK)).thenNothing();
    }

    @Test
    void what_was_said_last_stands_in_whichever_order_it_comes() {
        given(meeting, TOLD)
                .when(tellAt(2, ELSEWHERE))
                .then(new MeetingTold(EINER, ELSEWHERE, at(2)));
        given(meeting, new MeetingTold(EINER, ELSEWHERE, at(2)))
                .when(tellAt(1, BY_LINK))
                .thenRejected(new Overtaken());
        // Said again later, it also stands against what comes from between.
        given(meeting, TOLD).when(tellAt(3, BY_LINK)).then(new MeetingTold(EINER, BY_LINK, at(3)));
    }

    @Test
    void what_is_said_without_a_time_is_the_newest_until_something_newer_is() {
        given(meeting, TOLD).when(tell(ELSEWHERE)).then(new MeetingTold(EINER, ELSEWHERE, null));
        given(meeting, TOLD, new MeetingTold(EINER, ELSEWHERE, null))
                .when(tellAt(0, BY_LINK))
                .thenRejected(new Overtaken());
    }

    @Test
    void another_patient_has_another_meeting() {
        var theirs = Map.of(MeetingDetail.URL, sealed(SOMEBODY_ELSE, "dXJs"));
        given(meeting, TOLD)
                .when(new Tell(SOMEBODY_ELSE, theirs, at(2)))
                .then(new MeetingTold(SOMEBODY_ELSE, theirs, at(2)));
    }
}
