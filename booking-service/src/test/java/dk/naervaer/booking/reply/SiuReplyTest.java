package dk.naervaer.booking.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentExamples;
import dk.naervaer.booking.appointment.Conclusion;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.hl7v2.Hl7Settings.Processing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SiuReplyTest {

    private static final UUID ID = UUID.fromString("51c9f7a2-2f5e-5a0b-8d0c-7f4a2b1c9e33");

    @Test
    void a_consultation_that_was_held_is_told_with_the_hospitals_own_code() {
        assertThat(
                        reply(
                                AppointmentExamples.BOOKED,
                                new Conclusion(Outcome.HELD, ContactForm.VIDEO)))
                .containsExactly(
                        "MSH|^~\\&|NAERVAER||SUNDHEDSPLATFORMEN|990101|20270114103200+0100||SIU^S14^SIU_S12|"
                                + ID
                                + "|P|2.5.1|||AL|NE|DNK|UNICODE UTF-8",
                        "SCH|SP-2026-1000001|SP-2026-1000001||||HELD|||||^^^20270114100000+0100^20270114103000+0100||||||||||||||Complete",
                        "NTE|1|P|RELATIVES=2",
                        "RGS|1|U",
                        "AIS|1|U|ALCA03^VIDEO|20270114100000+0100",
                        "");
    }

    @Test
    void a_patient_who_did_not_come_is_told_as_s26() {
        assertThat(reply(AppointmentExamples.BOOKED, new Conclusion(Outcome.NO_SHOW, null)))
                .anyMatch(segment -> segment.contains("|SIU^S26^SIU_S12|"))
                .anyMatch(segment -> segment.startsWith("SCH|") && segment.endsWith("|Noshow"))
                .contains("AIS|1|U|^|20270114100000+0100");
    }

    @Test
    void how_the_patient_will_attend_is_told_before_it_is_held() {
        var chosen =
                new AppointmentBooked(
                        AppointmentExamples.IDENTIFIER,
                        AppointmentExamples.EINER,
                        AppointmentExamples.CARDIOLOGY,
                        AppointmentExamples.TEN,
                        ContactForm.VIDEO);
        assertThat(reply(chosen, null))
                .anyMatch(segment -> segment.contains("|SIU^S14^SIU_S12|"))
                .anyMatch(segment -> segment.startsWith("SCH|") && segment.endsWith("|Booked"))
                .contains("AIS|1|U|ALCA03^VIDEO|20270114100000+0100");
    }

    @Test
    void an_identifier_cannot_break_the_message() {
        var hostile =
                new AppointmentBooked(
                        new Identifier("urn:test", "a|b^c&d~e\\f"),
                        AppointmentExamples.EINER,
                        AppointmentExamples.CARDIOLOGY,
                        AppointmentExamples.TEN,
                        ContactForm.PHYSICAL);
        assertThat(reply(hostile, new Conclusion(Outcome.UNANSWERED, null)))
                .anyMatch(segment -> segment.startsWith("SCH|a\\F\\b\\S\\c\\T\\d\\R\\e\\E\\f|"));
    }

    private static String[] reply(AppointmentBooked plan, @Nullable Conclusion conclusion) {
        return new SiuReply(
                        EpjExamples.EPJ,
                        plan,
                        conclusion,
                        2,
                        ID,
                        Processing.P,
                        AppointmentExamples.DONE)
                .text()
                .split("\r", -1);
    }
}
