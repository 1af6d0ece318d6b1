package dk.naervaer.booking.intake.fhir.reading;

import static dk.naervaer.booking.appointment.ContactForm.PHONE;
import static dk.naervaer.booking.appointment.ContactForm.PHYSICAL;
import static dk.naervaer.booking.appointment.ContactForm.VIDEO;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Unspecified;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;

/// Reads how the patient is to attend. A relative's own way in makes no video visit of it.
final class FormReading {

    private static final List<String> NATIONAL_VIDEO =
            List.of(FhirSystems.VIDEO, FhirSystems.GROUP_VIDEO);

    private final RegisteredEpj epj;
    private final Appointment fhir;
    private final LocalDate date;

    FormReading(RegisteredEpj epj, Appointment fhir, LocalDate date) {
        this.epj = epj;
        this.fhir = fhir;
        this.date = date;
    }

    /// Empty when the message says no more than that it is virtual.
    Optional<ContactForm> read() {
        if (isNationalVideo() || hasVirtualService() || mapped().anyMatch(VIDEO::equals))
            return Optional.of(VIDEO);
        var meant = mapped().findFirst();
        if (meant.isPresent()) return meant;
        if (isByPhone()) return Optional.of(PHONE);
        return Unspecified.isAmong(codes()) ? Optional.empty() : Optional.of(PHYSICAL);
    }

    /// Every code that says something of the kind of contact.
    List<String> codes() {
        return codings().map(Coding::getCode).filter(Objects::nonNull).toList();
    }

    private boolean isNationalVideo() {
        return codings()
                .anyMatch(coding ->
                        FhirSystems.SERVICE_TYPE.equals(coding.getSystem())
                                && NATIONAL_VIDEO.contains(String.valueOf(coding.getCode())));
    }

    private boolean hasVirtualService() {
        return isVirtualService(fhir.getExtension())
                || fhir.getParticipant().stream()
                        .filter(PatientReading::isPatient)
                        .anyMatch(patient -> isVirtualService(patient.getExtension()));
    }

    private static boolean isVirtualService(List<Extension> extensions) {
        return extensions.stream()
                .anyMatch(one -> FhirSystems.VIRTUAL_SERVICE.equals(one.getUrl()));
    }

    /// As we have told it to an EPJ that has no word for it.
    private boolean isByPhone() {
        return fhir.getExtension().stream()
                .filter(one -> FhirSystems.CONTACT_FORM.equals(one.getUrl()))
                .anyMatch(one -> PHONE.name().equals(String.valueOf(one.getValue())));
    }

    /// What the hospital's own map says of each code, in the order they stand.
    private Stream<ContactForm> mapped() {
        return codings()
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .flatMap(code -> epj.contactForm(List.of(code), date).stream());
    }

    private Stream<Coding> codings() {
        return Stream.of(
                        fhir.getServiceType(),
                        fhir.getServiceCategory(),
                        List.of(fhir.getAppointmentType()))
                .flatMap(List::stream)
                .map(CodeableConcept::getCoding)
                .flatMap(List::stream);
    }
}
