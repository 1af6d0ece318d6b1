package dk.naervaer.booking.intake.fhir.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.epj.CodeRule;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.epj.Meaning;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.junit.jupiter.api.Test;

class ContactFormTest {

    private static final RegisteredEpj MAPPED = new RegisteredEpj(EpjExamples.EPJ);
    private static final RegisteredEpj OPEN = new RegisteredEpj(EpjExamples.OPEN);

    private final FhirDialect dialect = Dialects.fhir();
    private final Appointment fhir = sample("booked");

    @Test
    void an_appointment_is_in_person_when_nothing_else_is_said() {
        assertForm(OPEN, ContactForm.PHYSICAL);
        fhir.setServiceType(new ArrayList<>());
        assertForm(OPEN, ContactForm.PHYSICAL);
    }

    @Test
    void the_national_service_types_for_video_say_video() {
        for (var code : List.of("video", "group-video")) {
            fhir.getServiceTypeFirstRep().getCodingFirstRep().setCode(code);
            assertForm(OPEN, ContactForm.VIDEO);
        }
    }

    @Test
    void a_virtual_service_of_the_appointment_says_video() {
        fhir.addExtension().setUrl(FhirSystems.VIRTUAL_SERVICE);
        assertForm(OPEN, ContactForm.VIDEO);
    }

    @Test
    void a_virtual_service_of_the_patient_says_video() {
        fhir.getParticipant().getFirst().addExtension().setUrl(FhirSystems.VIRTUAL_SERVICE);
        assertForm(OPEN, ContactForm.VIDEO);
    }

    @Test
    void a_relatives_own_way_in_makes_no_video_visit() {
        var hybrid = sample("video-with-relative");
        hybrid.setServiceType(fhir.getServiceType());
        hybrid.getParticipant().getLast().addExtension().setUrl(FhirSystems.VIRTUAL_SERVICE);
        assertThat(translated(OPEN, hybrid).telling().contactForm())
                .isEqualTo(ContactForm.PHYSICAL);
    }

    @Test
    void a_code_means_what_the_hospital_has_mapped_it_to() {
        fhir.addServiceType().addCoding().setCode("ALCA03");
        assertForm(MAPPED, ContactForm.VIDEO);
        fhir.getServiceType().getLast().getCodingFirstRep().setCode("BVAA33A");
        assertForm(byPhone(), ContactForm.PHONE);
    }

    @Test
    void virtual_without_more_leaves_the_form_as_it_is_and_warns() {
        fhir.setServiceType(new ArrayList<>());
        fhir.addServiceType().addCoding().setCode("ALCA03");
        var translated = translated(OPEN, fhir);
        assertThat(translated.telling().contactForm()).isNull();
        assertThat(translated.remarks())
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.severity()).isEqualTo(IssueSeverity.WARNING);
                    assertThat(remark.expression()).isEqualTo("Appointment.serviceType");
                });
    }

    @Test
    void the_sender_hears_that_relatives_are_not_kept() {
        assertThat(translated(OPEN, sample("video-with-relative")).remarks())
                .singleElement()
                .satisfies(remark ->
                        assertThat(remark.severity()).isEqualTo(IssueSeverity.INFORMATION));
    }

    private static RegisteredEpj byPhone() {
        var rule = new CodeRule("BVAA33A", Meaning.PHONE, EpjExamples.NEW_YEAR, null);
        return new RegisteredEpj(
                EpjExamples.system(EpjExamples.NAMESPACE, Set.of("*"), null, List.of(rule), null));
    }

    private void assertForm(RegisteredEpj epj, ContactForm form) {
        assertThat(translated(epj, fhir).telling().contactForm()).isEqualTo(form);
    }

    private AppointmentTranslation.Translated translated(RegisteredEpj epj, Appointment message) {
        return dialect.translate(epj, FhirMessage.of(message, () -> new byte[0]));
    }

    private static Appointment sample(String name) {
        return (Appointment) Dialects.TEXTS.read(new Messages().text(name).getBytes(UTF_8));
    }
}
