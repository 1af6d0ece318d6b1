package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Status;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.Place;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.web.error.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/// Translates one FHIR Appointment, and says everything that is wrong with it at once.
///
/// A relative in the message is left out: only the patient names relatives.
final class AppointmentTranslation {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,40}");
    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{6}-?[0-9A-Z]{4}");
    private static final Pattern SOR = Pattern.compile("[0-9]{1,18}");

    private static final int LONGEST_NAME = 200;

    private final RegisteredEpj epj;
    private final Appointment fhir;
    private Problem problem = Problem.of(422, "The appointment breaks a rule");

    private AppointmentTranslation(RegisteredEpj epj, Appointment fhir) {
        this.epj = epj;
        this.fhir = fhir;
    }

    /// @param asked the identifier in the address, which the message must carry too
    static Telling translate(RegisteredEpj epj, Appointment fhir, Identifier asked) {
        return new AppointmentTranslation(epj, fhir).translate(asked);
    }

    private Telling translate(Identifier asked) {
        checkIdentifier(asked);
        var status = status();
        var slot = slot();
        var patient = patient();
        var sor = department();
        if (!problem.errors().isEmpty() || slot == null) throw new RefusedMessage(problem);
        return new Telling(
                List.of(asked),
                Objects.requireNonNull(patient),
                new Place(Place.Numbering.SOR, Objects.requireNonNull(sor)),
                slot,
                contactForm(slot.date()),
                status,
                null,
                null,
                null);
    }

    private void checkIdentifier(Identifier asked) {
        var carries =
                fhir.getIdentifier().stream()
                        .anyMatch(identifier ->
                                asked.system().equals(identifier.getSystem())
                                        && asked.value().equals(identifier.getValue()));
        if (!carries)
            wrong("Appointment.identifier", "Must carry the identifier that stands in the address");
    }

    private @Nullable Status status() {
        if (fhir.getStatus() == null) {
            wrong("Appointment.status", "Missing, or not a status FHIR R4 knows");
            return null;
        }
        return switch (fhir.getStatus()) {
            case CANCELLED -> Status.cancelled(cancellationReason());
            case ENTEREDINERROR -> Status.DELETED;
            case WAITLIST, NULL -> {
                wrong("Appointment.status", "A place on a waiting list is no appointment yet");
                yield null;
            }
            // How it went is told by the staff here; these say no more than that it is booked.
            case PROPOSED, PENDING, BOOKED, ARRIVED, CHECKEDIN, FULFILLED, NOSHOW -> Status.BOOKED;
        };
    }

    private String cancellationReason() {
        return fhir.getCancelationReason().getCoding().stream()
                .map(Coding::getCode)
                .filter(code -> code != null && CODE.matcher(code).matches())
                .findFirst()
                .orElse("other");
    }

    private @Nullable TimeSlot slot() {
        var start = time("Appointment.start", fhir.getStartElement());
        var end = time("Appointment.end", fhir.getEndElement());
        if (start == null || end == null) return null;
        var slot = FhirTime.slot(start, end);
        if (slot == null) wrong("Appointment.end", "Must be later than the start");
        return slot;
    }

    private @Nullable Instant time(String expression, InstantType element) {
        var time = FhirTime.read(element);
        if (time.isEmpty()) {
            wrong(expression, "Missing, or not a time with seconds and an offset from UTC");
            return null;
        }
        if (FhirTime.isLeftOut(time.get())) {
            wrong(expression, "The clock in Denmark skips this time, going to summer time");
            return null;
        }
        if (!FhirTime.isOfOurTimes(time.get())) {
            wrong(expression, "Must be between the years 1900 and 2200");
            return null;
        }
        return time.get().toInstant();
    }

    private @Nullable PatientIdentity patient() {
        var patient =
                fhir.getParticipant().stream()
                        .map(participant -> participant.getActor().getResource())
                        .filter(Patient.class::isInstance)
                        .map(Patient.class::cast)
                        .findFirst();
        if (patient.isEmpty()) {
            wrong("Appointment.participant", "No participant refers to a contained Patient");
            return null;
        }
        return identity(patient.get());
    }

    private @Nullable PatientIdentity identity(Patient patient) {
        var number =
                patient.getIdentifier().stream()
                        .filter(identifier -> FhirSystems.CPR.equals(identifier.getSystem()))
                        .map(identifier -> Optional.ofNullable(identifier.getValue()).orElse(""))
                        .findFirst();
        if (number.isEmpty() || !TEN_DIGITS.matcher(number.get()).matches()) {
            wrong(
                    "Appointment.contained.ofType(Patient).identifier",
                    "Needs a CPR number or replacement number of 10 characters, system "
                            + FhirSystems.CPR);
            return null;
        }
        var name = patient.getNameFirstRep();
        if (!name.hasFamily() || !name.hasGiven()) {
            wrong("Appointment.contained.ofType(Patient).name", "Needs given and family name");
            return null;
        }
        if (!isPlain(name.getFamily()) || !isPlain(name.getGivenAsSingleString())) {
            wrong(
                    "Appointment.contained.ofType(Patient).name",
                    "At most 200 characters, without control characters");
            return null;
        }
        return new PatientIdentity(
                FhirSystems.CPR,
                number.get().replace("-", ""),
                name.getGivenAsSingleString().strip(),
                name.getFamily().strip());
    }

    private static boolean isPlain(String name) {
        return name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    private @Nullable String department() {
        var sor =
                fhir.getParticipant().stream()
                        .map(participant -> participant.getActor().getIdentifier())
                        .filter(identifier -> FhirSystems.SOR.equals(identifier.getSystem()))
                        .map(identifier -> Optional.ofNullable(identifier.getValue()).orElse(""))
                        .findFirst();
        if (sor.isPresent() && SOR.matcher(sor.get()).matches()) return sor.get();
        wrong(
                "Appointment.participant.actor.identifier",
                "Needs a department's SOR code, system " + FhirSystems.SOR);
        return null;
    }

    /// The national code for video says it; otherwise what the hospital has mapped its codes to.
    private ContactForm contactForm(LocalDate date) {
        var codings =
                fhir.getServiceType().stream().flatMap(type -> type.getCoding().stream()).toList();
        if (codings.stream().anyMatch(AppointmentTranslation::isVideo)) return ContactForm.VIDEO;
        var codes = codings.stream().map(Coding::getCode).filter(Objects::nonNull).toList();
        return epj.contactForm(codes, date).orElse(ContactForm.PHYSICAL);
    }

    private static boolean isVideo(Coding coding) {
        return FhirSystems.SERVICE_TYPE.equals(coding.getSystem())
                && FhirSystems.VIDEO.equals(coding.getCode());
    }

    private void wrong(String expression, String message) {
        problem = problem.error(expression, message);
    }
}
