package dk.naervaer.booking.intake.fhir.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.Messages;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionTest {

    private static final String V3 = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    private final Appointment fhir =
            (Appointment) Dialects.TEXTS.read(new Messages().text("booked").getBytes(UTF_8));

    @Test
    void a_message_without_a_label_says_nothing_of_it() {
        assertThat(told()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        V3 + ", R, true",
        V3 + ", V, true",
        V3 + ", N, false",
        V3 + ", U, false",
        "http://hl7.org/fhir/v3/Confidentiality, R, true",
        "urn:oid:2.16.840.1.113883.5.25, N, false"
    })
    void a_label_of_the_patient_says_it(String system, String code, boolean isProtected) {
        patient().getMeta().addSecurity(new Coding(system, code, "Ingen adresse"));
        assertThat(told()).isEqualTo(isProtected);
    }

    @Test
    void a_label_of_the_appointment_counts_for_a_patient_that_is_contained() {
        fhir.getMeta().addSecurity(new Coding(V3, "R", null));
        assertThat(told()).isTrue();
    }

    @Test
    void what_protects_is_stronger_than_what_opens() {
        fhir.getMeta().addSecurity(new Coding(V3, "N", null));
        patient().getMeta().addSecurity(new Coding(V3, "R", null));
        assertThat(told()).isTrue();
    }

    @Test
    void without_a_system_a_label_protects_and_opens_nothing() {
        fhir.getMeta().addSecurity(new Coding(null, "N", null));
        assertThat(told()).isNull();
        fhir.getMeta().addSecurity(new Coding(null, "R", null));
        assertThat(told()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"r", "RESTRICTED", "<script>", "0201609995", " "})
    void what_is_no_label_of_that_system_says_nothing(String code) {
        patient().getMeta().addSecurity(new Coding(V3, code, "R"));
        patient().getMeta().addSecurity(new Coding("urn:other", "R", null));
        patient().getMeta().addSecurity(new Coding());
        assertThat(told()).isNull();
    }

    private Patient patient() {
        return (Patient) fhir.getParticipantFirstRep().getActor().getResource();
    }

    private @Nullable Boolean told() {
        return Dialects.fhir()
                .translate(
                        new RegisteredEpj(EpjExamples.OPEN),
                        FhirMessage.of(fhir, () -> new byte[0]))
                .telling()
                .isProtected();
    }
}
