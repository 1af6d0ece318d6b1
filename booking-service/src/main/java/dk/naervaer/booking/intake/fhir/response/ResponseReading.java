package dk.naervaer.booking.intake.fhir.response;

import dk.naervaer.booking.appointment.Answer;
import dk.naervaer.booking.appointment.Answerer;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.fhir.reading.PatientReading;
import dk.naervaer.web.error.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AppointmentResponse;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/// Reads who has answered what, to which appointment. A comment is not read: nothing here needs it.
final class ResponseReading {

    private static final String APPOINTMENT = "AppointmentResponse.appointment";
    private static final String ACTOR = "AppointmentResponse.actor";
    private static final int LONGEST = 200;

    /// @param patient whose answer it is, by number; `null` when it is nobody's who is a patient
    /// @param who what the EPJ calls a professional or a place; `null` of a patient
    record Told(
            Named appointment,
            Answerer by,
            @Nullable PatientIdentity patient,
            @Nullable String who,
            Answer answer) {

        @Override
        public String toString() {
            return "Told[…]";
        }
    }

    /// Which appointment is meant, in one of two ways.
    sealed interface Named {

        record ById(UUID id) implements Named {}

        record ByIdentifier(dk.naervaer.booking.appointment.Identifier identifier)
                implements Named {}
    }

    private final AppointmentResponse fhir;
    private final Findings findings = new Findings("The answer breaks a rule");

    private ResponseReading(AppointmentResponse fhir) {
        this.fhir = fhir;
    }

    static Told read(AppointmentResponse fhir) {
        return new ResponseReading(fhir).read();
    }

    private Told read() {
        var by = by();
        var appointment = named(fhir.getAppointment());
        if (appointment.isEmpty())
            findings.at(
                    APPOINTMENT,
                    "Needs a reference Appointment/{id}, or an identifier with system and value");
        var patient = by == Answerer.PATIENT ? patient() : null;
        var who = by == Answerer.PATIENT ? null : who();
        var answer = answer();
        findings.refuseIfAny();
        return new Told(
                appointment.orElseThrow(), by, patient, who, Objects.requireNonNull(answer));
    }

    static Optional<Named> named(Reference appointment) {
        var reference = appointment.getReferenceElement();
        if (reference.hasIdPart()
                && (!reference.hasResourceType()
                        || "Appointment".equals(reference.getResourceType())))
            return uuid(reference.getIdPart()).map(Named.ById::new);
        var identifier = appointment.getIdentifier();
        try {
            return identifier.hasSystem() && identifier.hasValue()
                    ? Optional.of(
                            new Named.ByIdentifier(
                                    new dk.naervaer.booking.appointment.Identifier(
                                            identifier.getSystem(), identifier.getValue())))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Fails at once for a relative: nothing else of the message matters then.
    private Answerer by() {
        return switch (kind(fhir.getActor())) {
            case "RelatedPerson" -> throw relativesAnswerThemselves();
            case "Location", "HealthcareService", "Device" -> Answerer.PLACE;
            case "Practitioner", "PractitionerRole" -> Answerer.PROFESSIONAL;
            case "Patient" -> Answerer.PATIENT;
            default -> {
                findings.at(
                        ACTOR,
                        "Needs to say who answers: Patient, Practitioner, PractitionerRole, Location,"
                                + " HealthcareService or Device, as type, reference or contained");
                yield Answerer.PROFESSIONAL;
            }
        };
    }

    private static String kind(Reference actor) {
        if (actor.getResource() instanceof DomainResource contained) return contained.fhirType();
        if (actor.hasType()) return actor.getType();
        var reference = actor.getReferenceElement();
        if (reference.hasResourceType()) return reference.getResourceType();
        return actor.hasIdentifier()
                        && PatientIdentity.isNumbering(
                                String.valueOf(actor.getIdentifier().getSystem()))
                ? "Patient"
                : "";
    }

    static RefusedMessage relativesAnswerThemselves() {
        return new RefusedMessage(
                Problem.of(
                        422,
                        "A relative answers through their own link: nobody answers for them here"));
    }

    private @Nullable PatientIdentity patient() {
        var numbers =
                fhir.getActor().getResource() instanceof Patient patient
                        ? patient.getIdentifier()
                        : List.of(fhir.getActor().getIdentifier());
        return new PatientReading(findings, ACTOR).number(numbers, ACTOR + ".identifier");
    }

    /// What the EPJ calls them, which tells them apart.
    private @Nullable String who() {
        var actor = fhir.getActor();
        var found =
                Stream.of(
                                actor.getIdentifier().getValue(),
                                actor.getDisplay(),
                                actor.getReferenceElement().getIdPart())
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .map(String::strip)
                        .findFirst();
        if (found.isEmpty() || found.get().length() > LONGEST) {
            findings.at(ACTOR, "Needs an identifier or a display of at most 200 characters");
            return null;
        }
        return found.get();
    }

    private @Nullable Answer answer() {
        return switch (fhir.getParticipantStatus()) {
            case ACCEPTED -> Answer.ACCEPTED;
            case DECLINED -> Answer.DECLINED;
            case TENTATIVE -> Answer.TENTATIVE;
            case NEEDSACTION -> Answer.NEEDS_ACTION;
            case null, default -> {
                findings.at(
                        "AppointmentResponse.participantStatus",
                        "Is accepted, declined, tentative or needs-action");
                yield null;
            }
        };
    }
}
