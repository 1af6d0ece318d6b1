package dk.naervaer.booking.wiring;

import static dk.naervaer.testing.ApprovedJson.assertWrites;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactFormPlanned;
import dk.naervaer.booking.appointment.AppointmentExamples;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.epj.EpjEvent.EpjDescribed;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.meeting.MeetingExamples;
import dk.naervaer.booking.unit.UnitExamples;
import dk.naervaer.eventsourcing.testing.Corpus;
import dk.naervaer.operations.access.StoredAccessLog;
import dk.naervaer.testing.ApprovedJson;
import dk.naervaer.testing.TestJson;
import org.junit.jupiter.api.Test;

class PublishedEventsTest {

    @Test
    void appointments_are_published_as_approved() {
        writes(AppointmentExamples.BOOKED);
        writes(AppointmentExamples.MOVED);
        writes(new AppointmentContactFormPlanned(ContactForm.VIDEO));
        writes(AppointmentExamples.CHOSEN);
        writes(AppointmentExamples.ASSESSED);
        writes(AppointmentExamples.UNMET);
        writes(AppointmentExamples.HINDERED);
        writes(AppointmentExamples.ANSWERED);
        writes(AppointmentExamples.OPENED);
        writes(AppointmentExamples.STARTED);
        writes(AppointmentExamples.PLAN_B);
        writes(AppointmentExamples.TAKEN);
        writes(AppointmentExamples.CLOSED);
        writes(AppointmentExamples.CANCELLED);
        writes(AppointmentExamples.NOTED);
        writes(AppointmentExamples.TOLD);
        writes(AppointmentExamples.RELATIVES);
        writes(AppointmentExamples.ADMITTED);
        writes(AppointmentExamples.HELD);
        writes(AppointmentExamples.PROPOSED);
        writes(AppointmentExamples.REGISTERED);
        writes(AppointmentExamples.SETTLED);
        writes(AppointmentExamples.RELATIVE_WISHED);
        writes(AppointmentExamples.RELATIVE_WISH_WITHDRAWN);
        writes(AppointmentExamples.RELATIVE_WISH_UNMET);
        writes(AppointmentExamples.RELATIVE_WISH_MET);
    }

    @Test
    void epjs_are_published_as_approved() {
        assertWrites(new EpjDescribed(EpjExamples.EPJ), "epj-described.v2");
    }

    @Test
    void practices_of_units_are_published_as_approved() {
        assertWrites(UnitExamples.AGREED, BookingStreams.UNITS.nameOf(UnitExamples.AGREED));
    }

    @Test
    void how_to_get_into_the_epjs_own_meeting_is_told_to_nobody() {
        assertThat(BookingStreams.MEETINGS.told()).isFalse();
        var approved = "internal/" + BookingStreams.MEETINGS.nameOf(MeetingExamples.TOLD);
        ApprovedJson.assertWrites(MeetingExamples.TOLD, approved);
        assertThat(
                        BookingStreams.MEETINGS.read(
                                TestJson.mapper(),
                                "meeting-told.v1",
                                ApprovedJson.of(approved).text()))
                .isEqualTo(MeetingExamples.TOLD);
    }

    @Test
    void every_version_ever_written_can_be_read() {
        Corpus.assertReadable(
                BookingStreams.APPOINTMENTS,
                BookingStreams.UNITS,
                BookingStreams.EPJS,
                StoredAccessLog.LOOKS);
    }

    private static void writes(AppointmentEvent event) {
        assertWrites(event, BookingStreams.APPOINTMENTS.nameOf(event));
    }
}
