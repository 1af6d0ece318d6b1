package dk.naervaer.booking.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentExamples;
import dk.naervaer.booking.appointment.Conclusion;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.epj.CodeRule;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.epj.Meaning;
import dk.naervaer.booking.intake.Aliases.Numbers;
import dk.naervaer.booking.intake.hl7v2.Hl7Settings.Processing;
import dk.naervaer.web.time.DanishTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SiuReplyTest {

    private static final String ID = "51c9f7a22f5e5a0b8d0c";
    private static final String OID = "^^1.2.208.999.1.1^ISO";

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
                        "SCH|SP-2026-1000001%1$s|SP-2026-1000001%1$s||||HELD|||||^^^20270114100000+0100^20270114103000+0100||||||||||||||Complete"
                                .formatted(OID),
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

    @Test
    void each_number_stands_where_it_was_told_with_its_authority() {
        var numbers =
                new Numbers(new Identifier("urn:oid:1.2.3", "P-1"), new Identifier("urn:x", "F-1"));
        var message =
                new SiuReply(
                        EpjExamples.EPJ,
                        AppointmentExamples.BOOKED,
                        null,
                        0,
                        numbers,
                        ID,
                        Processing.P,
                        AppointmentExamples.DONE);
        assertThat(message.text()).contains("\rSCH|P-1^^1.2.3^ISO|F-1|");
    }

    @Test
    void of_codes_that_mean_something_else_on_the_day_none_is_told() {
        var summer = LocalDate.of(2027, 6, 1);
        var byPhoneInSummer =
                List.of(
                        new CodeRule("ALCA03", Meaning.VIDEO, EpjExamples.NEW_YEAR, null),
                        new CodeRule("ALCA03", Meaning.PHONE, summer, null),
                        new CodeRule("VIDEO1", Meaning.VIDEO, summer, null));
        var epj =
                EpjExamples.system(EpjExamples.NAMESPACE, Set.of("*"), null, byPhoneInSummer, null);
        assertThat(segment(epj, on(LocalDate.of(2027, 5, 31), ContactForm.VIDEO)))
                .startsWith("AIS|1|U|ALCA03^VIDEO|");
        assertThat(segment(epj, on(summer, ContactForm.VIDEO))).startsWith("AIS|1|U|VIDEO1^VIDEO|");
        assertThat(segment(epj, on(summer, ContactForm.PHONE))).startsWith("AIS|1|U|ALCA03^PHONE|");
        assertThat(segment(epj, on(summer, ContactForm.PHYSICAL))).startsWith("AIS|1|U|^PHYSICAL|");
    }

    @Test
    void only_an_acknowledgement_of_this_very_message_counts() {
        var message = message(EpjExamples.EPJ, AppointmentExamples.BOOKED, null);
        assertThat(message.isTaken("MSH|^~\\&|EPJ\rMSA|AA|" + ID + "\r")).isTrue();
        assertThat(message.isTaken("MSH#^~\\&#EPJ\nMSA#CA#" + ID + "#Fint\n")).isTrue();
        assertThat(message.isTaken("MSH|^~\\&|EPJ\rMSA|AE|" + ID + "\r")).isFalse();
        for (var other : List.of("MSA|AA|1", "MSA|AA", "MSA", "ERR|AA|" + ID))
            assertThatThrownBy(() -> message.isTaken("MSH|^~\\&|EPJ\r" + other))
                    .hasMessageContaining("another message");
    }

    private static AppointmentBooked on(LocalDate day, ContactForm form) {
        var slot =
                TimeSlot.between(
                        day.atTime(10, 0).atZone(DanishTime.ZONE).toInstant(),
                        day.atTime(10, 30).atZone(DanishTime.ZONE).toInstant(),
                        DanishTime.ZONE);
        return new AppointmentBooked(
                AppointmentExamples.IDENTIFIER,
                AppointmentExamples.EINER,
                AppointmentExamples.CARDIOLOGY,
                slot,
                form);
    }

    private static String segment(EpjSystem epj, AppointmentBooked plan) {
        return message(epj, plan, null).text().lines().skip(4).findFirst().orElseThrow();
    }

    private static String[] reply(AppointmentBooked plan, @Nullable Conclusion conclusion) {
        return message(EpjExamples.EPJ, plan, conclusion).text().split("\r", -1);
    }

    private static SiuReply message(
            EpjSystem epj, AppointmentBooked plan, @Nullable Conclusion conclusion) {
        return new SiuReply(
                epj, plan, conclusion, 2, null, ID, Processing.P, AppointmentExamples.DONE);
    }
}
