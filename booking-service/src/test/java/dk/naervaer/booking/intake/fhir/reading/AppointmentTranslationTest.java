package dk.naervaer.booking.intake.fhir.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Status;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.NextOfKin;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.Place;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AppointmentTranslationTest {

    static final String VIRTUAL_SERVICE = "{\"url\":\"%s\"}".formatted(FhirSystems.VIRTUAL_SERVICE);
    private static final RegisteredEpj OPEN = new RegisteredEpj(EpjExamples.OPEN);
    private static final String TO_PATIENT = "{\"actor\": {\"reference\": \"#patient\"}";

    private final FhirDialect dialect = Dialects.fhir();
    private final Messages messages = new Messages();

    @Test
    void an_appointment_tells_everything_it_says() {
        var told = told(OPEN, messages.text("booked"));
        assertThat(told.identifiers())
                .containsExactly(new Identifier(Messages.SYSTEM, messages.value()));
        assertThat(told.place()).isEqualTo(new Place(Place.Numbering.SOR, "99990000000101"));
        assertThat(told.status()).isEqualTo(Status.BOOKED);
        assertThat(told.contactForm()).isEqualTo(ContactForm.PHYSICAL);
        assertThat(told.said()).isNull();
        assertThat(told.key()).isNull();
        assertThat(told.patient())
                .isEqualTo(
                        new PatientIdentity(
                                FhirSystems.CPR, "0201609995", "Einer Test", "Lauridsen"));
    }

    @Test
    void the_wall_clock_is_that_of_the_epj() {
        var nuuk = ZoneId.of("America/Nuuk");
        var slot = told(new RegisteredEpj(EpjExamples.in(nuuk)), messages.text("booked")).slot();
        assertThat(slot)
                .isEqualTo(
                        TimeSlot.between(
                                Instant.parse("2027-01-14T09:00:00Z"),
                                Instant.parse("2027-01-14T09:30:00Z"),
                                nuuk));
    }

    @Test
    void the_same_in_xml_means_the_same() {
        var json = messages.text("booked");
        var xml = Dialects.xml(json);
        assertThat(told(OPEN, xml)).isEqualTo(told(OPEN, json));
        assertThat(dialect.recognises(xml.getBytes(UTF_8))).isTrue();
        assertThat(dialect.recognises(json.getBytes(UTF_8))).isTrue();
        assertThat(dialect.recognises("MSH|^~\\&|".getBytes(UTF_8))).isFalse();
        assertThat(dialect.recognises("{\"specversion\":\"1.0\"}".getBytes(UTF_8))).isFalse();
    }

    @Test
    void a_missed_appointment_is_missed_and_a_mistaken_one_deleted() {
        assertThat(told(OPEN, booked("\"booked\"", "\"noshow\"")).status())
                .isEqualTo(Status.MISSED);
        assertThat(told(OPEN, booked("\"booked\"", "\"entered-in-error\"")).status())
                .isEqualTo(Status.DELETED);
        assertThat(told(OPEN, messages.text("cancelled")).status())
                .isEqualTo(Status.cancelled("pat"));
    }

    @Test
    void what_is_cancelled_need_not_say_when() {
        var timeless = messages.text("cancelled").replaceAll("\"(start|end)\": \"[^\"]*\",", "");
        assertThat(told(OPEN, timeless).slot()).isNull();
        refused(OPEN, timeless.replace("\"cancelled\"", "\"booked\""), "Appointment.start");
    }

    @Test
    void the_instant_of_telling_orders_messages_and_ties_are_broken_the_same_way() {
        var first = told(OPEN, toldAt("2026-11-20T10:00:00.5+01:00"));
        var said = Objects.requireNonNull(first.said());
        assertThat(said.at()).isEqualTo(Instant.parse("2026-11-20T09:00:00.5Z"));
        assertThat(told(OPEN, toldAt("2026-11-20T10:00:00.5+01:00")).said()).isEqualTo(said);
        assertThat(told(OPEN, toldAt("2026-11-20T10:00:00.5+01:00") + " ").said())
                .isNotEqualTo(said);
        assertThat(said.message()).hasSize(16);
    }

    @Test
    void an_instant_of_telling_that_is_none_or_lies_ahead_is_refused() {
        refused(OPEN, toldAt("yesterday"), "Appointment.extension");
        refused(OPEN, toldAt("2999-11-20T10:00:00Z"), "Appointment.extension");
        refused(OPEN, toldAt("2027-11-20T10:00:00Z"), "Appointment.extension");
    }

    @Test
    void a_department_is_named_by_its_shak_code_where_it_has_no_sor() {
        var shak = booked(FhirSystems.SOR, FhirSystems.SHAK).replace("99990000000101", "990101a");
        assertThat(told(OPEN, shak).place()).isEqualTo(new Place(Place.Numbering.SHAK, "990101A"));
    }

    @Test
    void replacement_numbers_are_numbers() {
        var national =
                booked(FhirSystems.CPR, PatientIdentity.REPLACEMENTS.getFirst())
                        .replace("0201609995", "0201601xx9");
        assertThat(Objects.requireNonNull(told(OPEN, national).patient()))
                .extracting(PatientIdentity::system, PatientIdentity::value)
                .containsExactly(PatientIdentity.REPLACEMENTS.getFirst(), "0201601XX9");
    }

    @Test
    void a_patient_may_be_only_a_number() {
        var number =
                """
                {"actor": {"identifier": {"system": "%s", "value": "020160-9995"}}\
                """
                        .formatted(FhirSystems.CPR);
        var patient = Objects.requireNonNull(told(OPEN, booked(TO_PATIENT, number)).patient());
        assertThat(patient.value()).isEqualTo("0201609995");
        assertThat(patient.isNamed()).isFalse();
    }

    @Test
    void two_patients_are_refused() {
        var two = booked("\"participant\": [", "\"participant\": [" + TO_PATIENT + "},");
        refused(OPEN, two, "Appointment.participant");
    }

    @Test
    void a_relative_with_a_number_is_no_patient() {
        var relative =
                """
                "participant": [{"actor": {"type": "RelatedPerson", "identifier":
                  {"system": "%s", "value": "0201609996"}}, "required": "information-only"},\
                """
                        .formatted(FhirSystems.CPR);
        var told = told(OPEN, booked("\"participant\": [", relative));
        assertThat(Objects.requireNonNull(told.patient()).value()).isEqualTo("0201609995");
    }

    @Test
    void a_relative_who_is_to_attend_is_heard() {
        var body = messages.text("video-with-relative");
        assertThat(told(OPEN, body).relatives())
                .containsExactly(
                        new NextOfKin("Max Test", "Berggren", "SONC", "+4520123457", null));
        var custody =
                body.replaceAll(
                                "http://terminology[^\"]*v3-RoleCode",
                                "http://hl7.dk/fhir/core/CodeSystem/dk-relatedperson-relationshipcodes")
                        .replace("SONC", "PARAUTH");
        assertThat(told(OPEN, custody).relatives())
                .containsExactly(
                        new NextOfKin("Max Test", "Berggren", "PARAUTH", "+4520123457", null));
        assertThat(told(OPEN, body.replace("\"optional\"", "\"information-only\"")).relatives())
                .isNull();
        assertThat(told(OPEN, messages.text("booked")).relatives()).isNull();
    }

    @Test
    void several_names_of_one_appointment_are_heard_but_not_the_number_of_a_meeting() {
        var more =
                """
                "identifier": [{"system": "%s", "value": "721834"}, {"value": "OWN-7"},\
                """
                        .formatted(FhirSystems.MEETING);
        assertThat(
                        told(
                                        OPEN,
                                        booked("\"identifier\": [", more)
                                                .replaceFirst("\\{\"use", "{\"use"))
                                .identifiers())
                .containsExactly(
                        new Identifier("urn:oid:1.2.208.999.1.1", "OWN-7"),
                        new Identifier(Messages.SYSTEM, messages.value()));
    }

    @Test
    void that_a_patient_lives_is_heard_where_it_is_said_in_so_many_words() {
        var lives =
                """
                {"resourceType": "Patient", "identifier":
                  [{"system": "%s", "value": "0201609995"}], "deceasedBoolean": false}\
                """;
        assertThat(understood(lives.formatted(FhirSystems.CPR)))
                .isEqualTo(
                        new Understood.Life(
                                PatientIdentity.known(FhirSystems.CPR, "0201609995"), null));
        assertThat(understood(lives.formatted("urn:other")))
                .isInstanceOf(Understood.Irrelevant.class);
    }

    @Test
    void a_death_is_heard_of_a_patient_and_nothing_else() {
        var patient =
                """
                {"resourceType": "Patient", "identifier":
                  [{"system": "%s", "value": "0201609995"}]%s}\
                """;
        assertThat(understood(patient.formatted(FhirSystems.CPR, ", \"deceasedBoolean\": true")))
                .isEqualTo(
                        new Understood.Death(
                                PatientIdentity.known(FhirSystems.CPR, "0201609995"), null));
        assertThat(
                        understood(
                                patient.formatted(
                                        FhirSystems.CPR, ", \"deceasedDateTime\": \"2026-11\"")))
                .isInstanceOf(Understood.Death.class);
        for (var nothing : List.of("", ", \"deceasedBoolean\": \"maybe\""))
            assertThat(understood(patient.formatted(FhirSystems.CPR, nothing)))
                    .isInstanceOf(Understood.Irrelevant.class);
        refused(
                OPEN,
                patient.formatted("urn:other", ", \"deceasedBoolean\": true"),
                "Patient.identifier");
    }

    private String booked(String text, String other) {
        return messages.text("booked").replace(text, other);
    }

    private String toldAt(String instant) {
        return booked(
                "\"status\": \"booked\"",
                "\"extension\": [{\"url\": \"%s\", \"valueInstant\": \"%s\"}], \"status\": \"booked\""
                        .formatted(FhirSystems.TOLD_AT, instant));
    }

    private Understood understood(String body) {
        return dialect.understand(OPEN, body.getBytes(UTF_8));
    }

    private Telling told(RegisteredEpj epj, String body) {
        return (Telling) dialect.understand(epj, body.getBytes(UTF_8));
    }

    private void refused(RegisteredEpj epj, String body, String expression) {
        var refused =
                catchThrowableOfType(
                        RefusedMessage.class, () -> dialect.understand(epj, body.getBytes(UTF_8)));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().errors())
                .anySatisfy(error -> assertThat(error.field()).startsWith(expression));
    }
}
