package dk.naervaer.booking.wiring;

import static dk.naervaer.testing.ApprovedJson.assertWrites;
import static java.util.Objects.requireNonNull;

import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactFormPlanned;
import dk.naervaer.booking.appointment.AppointmentExamples;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.testing.ApprovedJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedEventsTest {

    @Test
    void appointments_are_published_as_approved() {
        writes(AppointmentExamples.BOOKED);
        writes(AppointmentExamples.MOVED);
        writes(new AppointmentContactFormPlanned(ContactForm.VIDEO));
        writes(AppointmentExamples.CANCELLED);
        writes(AppointmentExamples.ADMITTED);
        writes(AppointmentExamples.HELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "appointment-booked.v1",
                "appointment-moved.v1",
                "appointment-contact-form-planned.v1",
                "appointment-cancelled.v1",
                "appointment-relative-admitted.v1",
                "appointment-concluded.v1"
            })
    void what_was_approved_can_still_be_read(String name) {
        var form = requireNonNull(BookingStreams.APPOINTMENTS.forms().get(name));
        assertWrites(ApprovedJson.read(name, form), name);
    }

    @Test
    void units_are_published_as_approved() {
        var form = requireNonNull(BookingStreams.UNITS.forms().get("unit-registered.v1"));
        assertWrites(ApprovedJson.read("unit-registered.v1", form), "unit-registered.v1");
    }

    private static void writes(AppointmentEvent event) {
        assertWrites(event, BookingStreams.APPOINTMENTS.nameOf(event));
    }
}
