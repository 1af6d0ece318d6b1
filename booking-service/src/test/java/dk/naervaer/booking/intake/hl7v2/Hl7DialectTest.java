package dk.naervaer.booking.intake.hl7v2;

import static dk.naervaer.booking.intake.hl7v2.Hearing.DIALECT;
import static dk.naervaer.booking.intake.hl7v2.Hearing.ELSES_CPR;
import static dk.naervaer.booking.intake.hl7v2.Hearing.EPJ;
import static dk.naervaer.booking.intake.hl7v2.Hearing.assertRefused;
import static dk.naervaer.booking.intake.hl7v2.Hearing.assertSentBack;
import static dk.naervaer.booking.intake.hl7v2.Hearing.end;
import static dk.naervaer.booking.intake.hl7v2.Hearing.named;
import static dk.naervaer.booking.intake.hl7v2.Hearing.start;
import static dk.naervaer.booking.intake.hl7v2.Hearing.told;
import static dk.naervaer.booking.intake.hl7v2.Hearing.understood;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Status;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.Place;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.booking.intake.hl7v2.Hl7Settings.Processing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Hl7DialectTest {

    private static final Instant SAID = Instant.parse("2026-12-01T07:15:00Z");

    @Test
    void a_booking_says_who_where_and_when() {
        var told = told(Siu.booked());
        assertThat(told.identifiers()).containsExactly(named("SP-2026-2000001"));
        assertThat(told.patient())
                .isEqualTo(
                        new PatientIdentity(
                                PatientIdentity.CPR, ELSES_CPR, "Else Test", "Lauridsen"));
        assertThat(told.place()).isEqualTo(new Place(Place.Numbering.SHAK, "990101"));
        assertThat(start(told)).isEqualTo("2027-01-18T10:00:00Z");
        assertThat(end(told)).isEqualTo("2027-01-18T10:30:00Z");
        assertThat(told.contactForm()).isEqualTo(ContactForm.PHYSICAL);
        assertThat(told.status()).isEqualTo(Status.BOOKED);
    }

    @Test
    void msh_7_is_when_it_was_said_and_msh_10_tells_two_of_one_moment_apart() {
        var one = Objects.requireNonNull(told(Siu.booked()).said());
        var other = Objects.requireNonNull(told(Siu.booked().with("MSH", 10, "M2")).said());
        assertThat(one.at()).isEqualTo("2026-12-01T07:15:00Z");
        assertThat(other.at()).isEqualTo(one.at());
        assertThat(other.message()).isNotEqualTo(one.message()).hasSize(12);
        assertThat(told(Siu.booked().with("MSH", 7, "")).said()).isNull();
    }

    @Test
    void msh_10_makes_a_message_a_repeat_and_its_bytes_tell_another_one() {
        var key = Objects.requireNonNull(told(Siu.booked()).key());
        assertThat(key.source()).isEqualTo("hl7:epj-demo:SUNDHEDSPLATFORMEN/990101");
        assertThat(key.key()).isEqualTo("MSG2000001");
        assertThat(told(Siu.booked()).key()).isEqualTo(key);
        var other = Objects.requireNonNull(told(Siu.booked().with("AIS", 7, "45")).key());
        assertThat(other.bare()).isEqualTo(key.bare());
        assertThat(other.body()).isNotEqualTo(key.body());
    }

    @Test
    void the_charset_is_that_of_msh_18_or_the_epjs() {
        var soren = Siu.booked().with("PID", 5, "Ærø^Søren");
        assertThat(family(soren.with("MSH", 18, "8859/1").bytes(ISO_8859_1))).isEqualTo("Ærø");
        assertThat(family(soren.with("MSH", 18, "UNICODE UTF-8").bytes(UTF_8))).isEqualTo("Ærø");
        assertThat(EpjExamples.OPEN.charset()).isEqualTo(ISO_8859_1);
        assertThat(family(soren.with("MSH", 18, "").bytes(ISO_8859_1))).isEqualTo("Ærø");
        assertThat(
                        family(
                                Siu.booked()
                                        .with("PID", 11, "")
                                        .with("MSH", 18, "ASCII")
                                        .bytes(US_ASCII)))
                .isEqualTo("Lauridsen");
        assertRefused(soren.with("MSH", 18, "ASCII"), "MSH-18");
        assertRefused(soren.with("MSH", 18, "KLINGON"), "MSH-18");
        assertThat(Refusals.of(() -> family(soren.bytes(ISO_8859_1))).errors().getFirst().field())
                .isEqualTo("MSH-18");
    }

    private String family(byte[] message) {
        var told = (Telling) DIALECT.understand(EPJ, message);
        return Objects.requireNonNull(told.patient()).family();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.3", "2.3.1", "2.4", "2.5", "2.5.1"})
    void versions_2_3_to_2_5_1_are_read_alike(String version) {
        var told = told(Siu.booked().with("MSH", 12, version).with("MSH", 9, "SIU^S12"));
        assertThat(told)
                .usingRecursiveComparison()
                .ignoringFields("key")
                .isEqualTo(told(Siu.booked()));
    }

    @ParameterizedTest
    @CsvSource({
        "12,2.2",
        "12,2.6",
        "11,T",
        "11,D",
        "11,''",
        "9,ORU^R01",
        "9,SIU^S25",
        "9,SIU",
        "9,''"
    })
    void other_versions_modes_and_kinds_are_rejected(int field, String text) {
        var problem = Refusals.of(() -> understood(Siu.booked().with("MSH", field, text)));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors().getFirst().field()).startsWith("MSH-" + field);
    }

    @Test
    void an_installation_of_training_takes_training_alone_and_says_so() {
        var training = new Hl7Dialect(() -> Processing.T);
        var booked = Siu.booked();
        assertThat(training.understand(EPJ, booked.with("MSH", 11, "T").bytes())).isNotNull();
        for (var other : List.of("P", "D", "")) {
            var message = booked.with("MSH", 11, other).bytes();
            var problem = Refusals.of(() -> training.understand(EPJ, message));
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.errors().getFirst().field()).isEqualTo("MSH-11");
            assertThat(problem.errors().getFirst().message())
                    .isEqualTo(
                            "This is an installation of training: only messages of training (T)"
                                    + " are taken");
        }
    }

    @Test
    void a_message_without_a_control_id_is_sent_back() {
        assertSentBack(Siu.booked().with("MSH", 10, ""), "MSH-10", "Missing");
    }

    @Test
    void any_adt_with_pid_30_tells_of_a_death() {
        for (var trigger : List.of("A03", "A08", "A31")) {
            var adt = Siu.booked().with("MSH", 9, "ADT^" + trigger);
            assertThat(understood(adt.with("PID", 30, "y")))
                    .isEqualTo(
                            new Understood.Death(
                                    new PatientIdentity(PatientIdentity.CPR, ELSES_CPR, "", ""),
                                    SAID));
            assertThat(understood(adt)).isInstanceOf(Understood.Irrelevant.class);
            assertRefused(adt.with("PID", 30, "Y").with("PID", 3, "?"), "PID-3");
        }
    }

    @ParameterizedTest
    @CsvSource({"A08,N", "A13,n", "A31,'\"\"'"})
    void that_the_patient_lives_is_heard_where_a_correction_says_so(String trigger, String text) {
        var adt = Siu.booked().with("MSH", 9, "ADT^" + trigger).with("PID", 30, text);
        assertThat(understood(adt))
                .isEqualTo(
                        new Understood.Life(
                                new PatientIdentity(PatientIdentity.CPR, ELSES_CPR, "", ""), SAID));
        assertThat(understood(adt.with("PID", 3, "?"))).isInstanceOf(Understood.Irrelevant.class);
    }

    @ParameterizedTest
    @CsvSource({"A01,N", "A03,'\"\"'", "A08,''", "A08,0", "A13,U"})
    void nothing_less_says_that_the_patient_lives(String trigger, String text) {
        var adt = Siu.booked().with("MSH", 9, "ADT^" + trigger).with("PID", 30, text);
        assertThat(understood(adt)).isInstanceOf(Understood.Irrelevant.class);
    }

    @Test
    void ends_of_lines_and_what_editors_put_before_are_as_they_come() {
        var text = Siu.booked().text();
        for (var variant :
                List.of(
                        text.replace("\r", "\n"),
                        text.replace("\r", "\r\n"),
                        "\n" + text,
                        "\uFEFF" + text))
            assertThat(((Telling) DIALECT.understand(EPJ, variant.getBytes(UTF_8))).identifiers())
                    .containsExactly(named("SP-2026-2000001"));
    }

    @Test
    void two_messages_in_one_or_far_too_much_are_no_message() {
        var text = Siu.booked().text();
        assertThat(
                        Refusals.of(() -> DIALECT.understand(EPJ, (text + text).getBytes(UTF_8)))
                                .status())
                .isEqualTo(400);
        var long1 = (text + "AIS|1\r".repeat(300)).getBytes(UTF_8);
        assertThat(Refusals.of(() -> DIALECT.understand(EPJ, long1)).status()).isEqualTo(400);
        var long2 = Siu.booked().with("PID", 3, "&".repeat(100_000)).bytes();
        assertThat(Refusals.of(() -> DIALECT.understand(EPJ, long2)).status()).isEqualTo(400);
    }

    @Test
    void it_knows_its_own_language() {
        assertThat(DIALECT.name()).isEqualTo("hl7v2");
        assertThat(DIALECT.recognises(Siu.booked().bytes())).isTrue();
        assertThat(DIALECT.recognises("{\"resourceType\":\"Appointment\"}".getBytes(UTF_8)))
                .isFalse();
        assertThat(DIALECT.recognises(new byte[0])).isFalse();
    }
}
