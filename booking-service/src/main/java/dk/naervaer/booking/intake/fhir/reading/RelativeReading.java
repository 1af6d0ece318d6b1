package dk.naervaer.booking.intake.fhir.reading;

import dk.naervaer.booking.intake.NextOfKin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.ParticipantRequired;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;

/// Reads which relatives are to take part, contained or sent along.
final class RelativeReading {

    /// HL7 v3's codes, and those of dk-core's own.
    private static final String RELATIONSHIPS =
            ".*(v3-RoleCode|dk-relatedperson-relationshipcodes)";

    private final Appointment fhir;

    RelativeReading(Appointment fhir) {
        this.fhir = fhir;
    }

    @Nullable List<NextOfKin> relatives() {
        return NextOfKin.told(
                fhir.getParticipant().stream()
                        .filter(RelativeReading::isToAttend)
                        .map(one -> one.getActor().getResource())
                        .filter(RelatedPerson.class::isInstance)
                        .map(RelatedPerson.class::cast)
                        .filter(one -> !one.hasActive() || one.getActive())
                        .flatMap(one -> read(one).stream()));
    }

    private static boolean isToAttend(AppointmentParticipantComponent one) {
        return one.getRequired() != ParticipantRequired.INFORMATIONONLY;
    }

    private static Optional<NextOfKin> read(RelatedPerson one) {
        var name = one.getNameFirstRep();
        return NextOfKin.read(
                name.getGivenAsSingleString(),
                Objects.requireNonNullElse(name.getFamily(), ""),
                one.getRelationship().stream()
                        .map(CodeableConcept::getCoding)
                        .flatMap(List::stream)
                        .filter(code -> String.valueOf(code.getSystem()).matches(RELATIONSHIPS))
                        .map(Coding::getCode)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                telecom(one, ContactPointSystem.PHONE, ContactPointSystem.SMS).orElse(null),
                telecom(one, ContactPointSystem.EMAIL).orElse(null));
    }

    private static Optional<String> telecom(RelatedPerson one, ContactPointSystem... systems) {
        return one.getTelecom().stream()
                .filter(point -> Stream.of(systems).anyMatch(it -> it == point.getSystem()))
                .map(ContactPoint::getValue)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
