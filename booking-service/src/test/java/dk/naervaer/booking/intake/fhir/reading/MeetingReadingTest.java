package dk.naervaer.booking.intake.fhir.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.intake.MeetingDetails;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.fhir.appointment.MeetingWriter;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import dk.naervaer.booking.intake.fhir.reading.AppointmentTranslation.Remark;
import dk.naervaer.booking.meeting.MeetingDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.UrlType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

public class MeetingReadingTest {

    public static final MeetingDetails WHOLE =
            new MeetingDetails(
                    Map.of(
                            MeetingDetail.URL, "https://portal.vconf.dk/?url=7218&pin=37835",
                            MeetingDetail.ROOM, "sip:7218@rooms.vconf-stage.dk",
                            MeetingDetail.GUEST_PIN, "37835",
                            MeetingDetail.HOST_PIN, "4711#",
                            MeetingDetail.NUMBER, "ce49074b-7218"));

    private final List<Remark> remarks = new ArrayList<>();
    private final Appointment fhir = new Appointment();

    @Test
    void what_is_said_of_a_meeting_is_read_as_it_is_given_back() {
        MeetingWriter.write(fhir, WHOLE);
        assertThat(read()).isEqualTo(WHOLE);
        assertThat(remarks).isEmpty();
    }

    @Test
    void an_address_told_as_fhir_r5_does_is_that_of_the_meeting() {
        fhir.addExtension()
                .setUrl(FhirSystems.VIRTUAL_SERVICE)
                .addExtension(
                        FhirSystems.VIRTUAL_ADDRESS, new UrlType("https://video.example/p/1"));
        assertThat(read())
                .isEqualTo(
                        new MeetingDetails(Map.of(MeetingDetail.URL, "https://video.example/p/1")));
    }

    @Test
    void the_names_of_an_appointment_say_nothing_of_a_meeting() {
        fhir.addIdentifier().setSystem(Messages.SYSTEM).setValue("TEST-1");
        fhir.addExtension().setUrl(FhirSystems.VIRTUAL_SERVICE);
        assertThat(read()).isNull();
        assertThat(remarks).isEmpty();
    }

    @Test
    void a_relatives_own_way_in_is_not_read() {
        fhir.addParticipant()
                .addExtension()
                .setUrl(FhirSystems.VIRTUAL_SERVICE)
                .addExtension(
                        FhirSystems.VIRTUAL_ADDRESS, new UrlType("https://video.example/r/2"));
        assertThat(read()).isNull();
    }

    @Test
    void what_is_no_address_or_pin_is_left_out_and_its_sender_told_so() {
        fhir.addExtension(FhirSystems.MEETING_URL, new UriType("javascript:alert(1)"));
        fhir.addExtension(FhirSystems.GUEST_PIN, new StringType("ring til os"));
        fhir.addExtension(FhirSystems.HOST_PIN, new StringType("1"));
        fhir.addExtension(FhirSystems.HOST_PIN, new StringType("2"));
        fhir.addExtension(FhirSystems.VMR_URI, new UriType("x".repeat(501)));
        assertThat(read()).isNull();
        assertThat(remarks)
                .extracting(Remark::expression)
                .containsExactly(
                        "Appointment.extension('" + FhirSystems.MEETING_URL + "')",
                        "Appointment.extension('" + FhirSystems.VMR_URI + "')",
                        "Appointment.extension('" + FhirSystems.GUEST_PIN + "')",
                        "Appointment.extension('" + FhirSystems.HOST_PIN + "')");
        assertThat(remarks.toString()).doesNotContain("javascript", "ring", "xxx");
    }

    @Test
    void nothing_of_it_shows_where_it_is_printed() {
        assertThat(WHOLE.toString()).isEqualTo("MeetingDetails[…]");
    }

    private @Nullable MeetingDetails read() {
        return new MeetingReading(fhir, remarks::add).read();
    }
}
