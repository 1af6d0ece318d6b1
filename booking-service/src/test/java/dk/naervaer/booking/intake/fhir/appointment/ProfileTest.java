package dk.naervaer.booking.intake.fhir.appointment;

import static dk.naervaer.booking.appointment.ContactForm.VIDEO;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import dk.naervaer.booking.appointment.Answer;
import dk.naervaer.booking.appointment.Answerer;
import dk.naervaer.booking.appointment.Appointment.State;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentAnswered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCancelled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentConcluded;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactFormPlanned;
import dk.naervaer.booking.appointment.AppointmentExamples;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.epj.CodeRule;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.epj.Meaning;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.Door;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import dk.naervaer.booking.intake.fhir.reading.Dialects;
import dk.naervaer.booking.intake.fhir.reading.FhirMessage;
import dk.naervaer.booking.intake.fhir.reading.MeetingReadingTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    private static final FhirContext FHIR = FhirContext.forR4();
    private static final FhirValidator VALIDATOR = validator();
    private static final RegisteredEpj OPEN = new RegisteredEpj(EpjExamples.OPEN);
    private static final Optional<PatientIdentity> EINER =
            Optional.of(
                    new PatientIdentity(FhirSystems.CPR, "0201609995", "Einer Test", "Lauridsen"));

    private final Messages messages = new Messages();

    @ParameterizedTest
    @ValueSource(strings = {"booked", "moved", "cancelled", "video-with-relative"})
    void every_sample_is_as_the_profile_says(String sample) {
        assertThat(faults(read(messages.text(sample)))).isEmpty();
        assertThat(faults(read(Door.toldAt(messages.text(sample), "2026-11-20T10:00:00Z"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void whatever_we_write_is_as_the_profile_says(State state) {
        var written = AppointmentWriter.write(OPEN, UUID.randomUUID(), 3, state, EINER, 2);
        assertThat(faults(written)).isEmpty();
    }

    static Stream<State> whatever_we_write_is_as_the_profile_says() {
        return Stream.of(
                after(AppointmentExamples.BOOKED),
                after(AppointmentExamples.BOOKED, new AppointmentContactFormPlanned(VIDEO)),
                after(AppointmentExamples.BOOKED, AppointmentExamples.HELD),
                after(
                        AppointmentExamples.BOOKED,
                        new AppointmentConcluded(Outcome.NO_SHOW, null, AppointmentExamples.DONE)),
                after(AppointmentExamples.BOOKED, AppointmentExamples.CANCELLED),
                after(AppointmentExamples.BOOKED, new AppointmentCancelled("entered-in-error")),
                after(AppointmentExamples.BOOKED, AppointmentExamples.TOLD));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, ACCEPTED",
        "DECLINED, DECLINED",
        "TENTATIVE, TENTATIVE",
        "NEEDS_ACTION, NEEDSACTION"
    })
    void the_patient_takes_part_as_they_have_answered(Answer answer, ParticipationStatus status) {
        var answered = new AppointmentAnswered(Answerer.PATIENT, null, answer);
        var written =
                AppointmentWriter.write(
                        OPEN,
                        UUID.randomUUID(),
                        3,
                        after(AppointmentExamples.BOOKED, answered),
                        EINER,
                        0);
        assertThat(written.getParticipantFirstRep().getStatus()).isEqualTo(status);
        assertThat(faults(written)).isEmpty();
    }

    /// Whatever the hospital has mapped: an EPJ that sends back what it has read changes nothing.
    @ParameterizedTest
    @CsvSource({
        "PHYSICAL, false",
        "PHYSICAL, true",
        "VIDEO, false",
        "VIDEO, true",
        "PHONE, false",
        "PHONE, true"
    })
    void a_contact_form_is_read_as_it_was_written(ContactForm form, boolean mapped) {
        var epj = mapped ? mapping("K-" + form, Meaning.valueOf(form.name())) : OPEN;
        for (var state :
                List.of(
                        after(AppointmentExamples.BOOKED, new AppointmentContactFormPlanned(form)),
                        after(
                                AppointmentExamples.BOOKED,
                                new AppointmentContactFormPlanned(form),
                                AppointmentExamples.HELD))) {
            var written = AppointmentWriter.write(epj, UUID.randomUUID(), 3, state, EINER, 0);
            var sent = FHIR.newJsonParser().encodeResourceToString(written);
            assertThat(faults(read(sent))).isEmpty();
            var message = FhirMessage.of(read(sent), () -> sent.getBytes(UTF_8));
            assertThat(Dialects.fhir().translate(epj, message).telling().contactForm())
                    .isEqualTo(form);
        }
    }

    private static RegisteredEpj mapping(String code, Meaning meaning) {
        var rule = new CodeRule(code, meaning, EpjExamples.NEW_YEAR, null);
        return new RegisteredEpj(
                EpjExamples.system(EpjExamples.NAMESPACE, Set.of("*"), null, List.of(rule), null));
    }

    @Test
    void a_meeting_is_given_back_as_the_profile_says() {
        var written =
                AppointmentWriter.write(
                        OPEN, UUID.randomUUID(), 3, after(AppointmentExamples.BOOKED), EINER, 0);
        MeetingWriter.write(written, MeetingReadingTest.WHOLE);
        assertThat(faults(written)).isEmpty();
        written.getExtensionByUrl(FhirSystems.MEETING_URL).setValue(new StringType("7218"));
        assertThat(faults(written)).isNotEmpty();
    }

    private static State after(AppointmentEvent... events) {
        var decider = new dk.naervaer.booking.appointment.Appointment();
        var state = decider.initial();
        for (var event : events) state = decider.evolve(state, event);
        return state;
    }

    @Test
    void the_profile_refuses_what_we_refuse() {
        assertThat(faults(read(messages.endsBeforeItStarts()))).isNotEmpty();
        var booked = messages.text("booked");
        assertThat(faults(read(booked.replace("\"booked\"", "\"waitlist\"")))).isNotEmpty();
        assertThat(faults(read(booked.replace(FhirSystems.SOR, "urn:oid:1.2.3")))).isNotEmpty();
        assertThat(
                        faults(
                                read(
                                        booked.replaceFirst(
                                                "\"value\": \"TEST[^\"]*\"", "\"use\": \"old\""))))
                .isNotEmpty();
        var told = Door.toldAt(booked, "2026-11-20T10:00:00Z");
        assertThat(faults(read(told.replace("valueInstant", "valueDateTime")))).isNotEmpty();
    }

    @Test
    void an_epj_reads_how_it_went_and_who_took_part() {
        var written =
                AppointmentWriter.write(
                        OPEN,
                        UUID.randomUUID(),
                        3,
                        after(AppointmentExamples.BOOKED, AppointmentExamples.HELD),
                        EINER,
                        2);
        assertThat(FHIR.newJsonParser().encodeResourceToString(written))
                .contains("\"status\":\"fulfilled\"")
                .contains("{\"url\":\"outcome\",\"valueCode\":\"HELD\"}")
                .contains("{\"url\":\"contactForm\",\"valueCode\":\"PHYSICAL\"}")
                .contains("{\"url\":\"relatives\",\"valueUnsignedInt\":2}");
    }

    private static List<String> faults(Appointment fhir) {
        fhir.getMeta().getProfile().clear();
        fhir.getMeta().addProfile(FhirSystems.PROFILE);
        return VALIDATOR.validateWithResult(fhir).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::getMessage)
                .toList();
    }

    private static Appointment read(String body) {
        return (Appointment) Dialects.TEXTS.read(body.getBytes(UTF_8));
    }

    private static FhirValidator validator() {
        var ours = new PrePopulatedValidationSupport(FHIR);
        for (var name : List.of("naervaer-appointment", "told-at", "how-it-went", "contact-form"))
            ours.addStructureDefinition(
                    FHIR.newJsonParser().parseResource(StructureDefinition.class, ours(name)));
        var module =
                new FhirInstanceValidator(
                        new ValidationSupportChain(
                                new DefaultProfileValidationSupport(FHIR),
                                ours,
                                new SnapshotGeneratingValidationSupport(FHIR),
                                new InMemoryTerminologyServerValidationSupport(FHIR),
                                new CommonCodeSystemsTerminologyService(FHIR)));
        module.setAnyExtensionsAllowed(true);
        return FHIR.newValidator().registerValidatorModule(module);
    }

    private static String ours(String name) {
        try {
            return Files.readString(
                    Path.of(Objects.requireNonNull(System.getProperty("naervaer.root", "..")))
                            .resolve("docs/fhir/" + name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
