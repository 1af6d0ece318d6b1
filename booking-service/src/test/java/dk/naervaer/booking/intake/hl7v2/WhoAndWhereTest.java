package dk.naervaer.booking.intake.hl7v2;

import static dk.naervaer.booking.intake.hl7v2.Hearing.DIALECT;
import static dk.naervaer.booking.intake.hl7v2.Hearing.ELSES_CPR;
import static dk.naervaer.booking.intake.hl7v2.Hearing.assertRefused;
import static dk.naervaer.booking.intake.hl7v2.Hearing.named;
import static dk.naervaer.booking.intake.hl7v2.Hearing.told;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.NextOfKin;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.Place;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood.Telling;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhoAndWhereTest {

    @Test
    void sch_2_leads_and_sch_1_is_an_alias() {
        assertThat(ids("P1", "F1")).containsExactly(named("F1"), named("P1"));
        assertThat(ids("P1", "")).containsExactly(named("P1"));
        assertThat(ids("", "F1")).containsExactly(named("F1"));
        assertThat(ids("P1^^1.2.3^ISO", "F1^EPIC"))
                .containsExactly(named("F1"), new Identifier("urn:oid:1.2.3", "P1"));
    }

    private List<Identifier> ids(String placer, String filler) {
        return told(Siu.booked().with("SCH", 1, placer).with("SCH", 2, filler)).identifiers();
    }

    @Test
    void an_appointment_without_a_name_is_refused_by_place() {
        assertRefused(Siu.booked().with("SCH", 1, "").with("SCH", 2, "\"\""), "SCH-2.1");
        assertRefused(Siu.booked().with("SCH", 2, "F1^^1.2.x^ISO"), "SCH-2.3");
        assertRefused(Siu.booked().with("SCH", 1, "x".repeat(201)), "SCH-1.1");
    }

    @Test
    void the_department_stands_in_ail_3_or_pv1_3_by_shak_or_sor() {
        assertThat(place("99990000000101", "x"))
                .isEqualTo(new Place(Place.Numbering.SOR, "99990000000101"));
        assertThat(place("RUM 3^^^990102", "x"))
                .isEqualTo(new Place(Place.Numbering.SHAK, "990102"));
        assertThat(place("RUM 3", "990102^^^9901"))
                .isEqualTo(new Place(Place.Numbering.SHAK, "990102"));
        assertRefused(Siu.booked().with("AIL", 3, "RUM 3").with("PV1", 3, "RUM 3"), "AIL-3.1");
        assertRefused(Siu.booked().without("AIL").without("PV1"), "AIL-3.1");
        assertThat(told(Siu.booked().trigger("S13").without("AIL").without("PV1")).place())
                .isNull();
    }

    private @Nullable Place place(String ail, String pv1) {
        return told(Siu.booked().with("AIL", 3, ail).with("PV1", 3, pv1)).place();
    }

    @Test
    void the_patient_is_found_among_the_repetitions_of_pid_3() {
        var cpr = ELSES_CPR + "^^^CPR&1.2.208.176.1.2&ISO^NI";
        var local = "4711^^^LOCAL&1.2.3&ISO^PI";
        var replacement = "020191TAB1^^^&1.2.208.176.1.6.1.1&ISO^NI";
        assertThat(patient(local + "~" + replacement + "~" + cpr).system())
                .isEqualTo(PatientIdentity.CPR);
        assertThat(patient(local + "~" + replacement))
                .extracting(PatientIdentity::system, PatientIdentity::value)
                .containsExactly("urn:oid:1.2.208.176.1.6.1.1", "020191TAB1");
        assertThat(patient("020191-9990^^^cpr").value()).isEqualTo(ELSES_CPR);
        assertRefused(Siu.booked().with("PID", 3, local), "PID-3");
        assertRefused(Siu.booked().with("PID", 3, "12^^^CPR"), "PID-3.1");
        assertRefused(Siu.booked().with("PID", 5, "Lauridsen"), "PID-5.2");
        assertRefused(Siu.booked().without("PID"), "PID");
    }

    private PatientIdentity patient(String numbers) {
        return Objects.requireNonNull(told(Siu.booked().with("PID", 3, numbers)).patient());
    }

    @Test
    void next_of_kin_are_heard_and_foreign_segments_are_passed_over() {
        var more =
                Siu.booked()
                        .plus("NK1|1|Lauridsen^Lonni^Test|SPO||20123457^PRN^CP^lonni@example.dk")
                        .plus("NK1|2|Lauridsen^Magnus|XYZ||call me")
                        .plus("ZZZ|" + "^&~".repeat(50_000));
        assertThat(told(more).identifiers()).isEqualTo(told(Siu.booked()).identifiers());
        assertThat(told(more).relatives())
                .containsExactly(
                        new NextOfKin(
                                "Lonni Test", "Lauridsen", "SPS", "20123457", "lonni@example.dk"),
                        new NextOfKin("Magnus", "Lauridsen", null, null, null));
        assertThat(told(Siu.booked()).relatives()).isNull();
    }

    @Test
    void next_of_kin_that_cannot_be_read_refuse_no_message() {
        var odd =
                Siu.booked()
                        .plus("NK1|1|^Lonni|SPO")
                        .plus("NK1|2|" + "x".repeat(40_000))
                        .plus("NK1|" + "^&~".repeat(50_000));
        assertThat(told(odd).relatives()).isNull();
    }

    @Test
    void the_hospitals_codes_say_how_the_patient_attends() {
        var mapped =
                new RegisteredEpj(
                        EpjExamples.system(
                                EpjExamples.NAMESPACE,
                                Set.of("*"),
                                null,
                                List.of(EpjExamples.ALCA03),
                                null));
        assertThat(form(mapped, Siu.booked().with("AIS", 3, "alca03")))
                .isEqualTo(ContactForm.VIDEO);
        assertThat(form(mapped, Siu.booked().with("SCH", 7, "ALCA03")))
                .isEqualTo(ContactForm.VIDEO);
        assertThat(form(mapped, Siu.booked().with("SCH", 8, "ALCA03")))
                .isEqualTo(ContactForm.VIDEO);
        assertThat(form(mapped, Siu.booked().without("AIS"))).isNull();
        assertThat(form(mapped, Siu.booked())).isEqualTo(ContactForm.PHYSICAL);
    }

    @Test
    void virtual_without_more_says_nothing_of_the_form_and_is_told_with_its_place() {
        for (var message :
                List.of(
                        Siu.booked().with("AIS", 3, "ALCA03"),
                        Siu.booked().with("AIS", 3, "ALCA03").trigger("S14"))) {
            assertThat(told(message).contactForm()).isNull();
            assertThat(unclear(message)).containsExactly("AIS-3.1");
        }
        assertThat(unclear(Siu.booked().with("SCH", 8, "alca03"))).containsExactly("SCH-8.1");
        assertThat(told(Siu.booked()).aside().unclear()).isNull();
        assertThat(told(Siu.booked().with("AIS", 3, "ALCA03").trigger("S15")).aside().unclear())
                .isNull();
    }

    private static List<String> unclear(Siu message) {
        var unclear = Objects.requireNonNull(told(message).aside().unclear());
        return unclear.errors().stream().map(error -> error.field()).toList();
    }

    private @Nullable ContactForm form(RegisteredEpj asked, Siu message) {
        return ((Telling) DIALECT.understand(asked, message.bytes())).contactForm();
    }
}
