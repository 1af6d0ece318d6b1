package dk.naervaer.booking.intake.fhir.reading;

import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.Place;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/// Reads which department an appointment belongs to, by SOR or else by SHAK.
public final class PlaceReading {

    private static final Pattern SOR = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SHAK = Pattern.compile("[0-9A-Z]{4,8}");

    private final Findings findings;

    PlaceReading(Findings findings) {
        this.findings = findings;
    }

    @Nullable Place of(Appointment fhir) {
        var named =
                fhir.getParticipant().stream()
                        .map(participant -> participant.getActor())
                        .flatMap(PlaceReading::identifiers)
                        .toList();
        var place =
                code(named, FhirSystems.SOR)
                        .flatMap(PlaceReading::sor)
                        .or(() -> code(named, FhirSystems.SHAK).flatMap(PlaceReading::shak));
        if (place.isEmpty())
            findings.at(
                    "Appointment.participant.actor.identifier",
                    "Needs a department's SOR code, system %s, or SHAK code, system %s"
                            .formatted(FhirSystems.SOR, FhirSystems.SHAK));
        return place.orElse(null);
    }

    public static Optional<Place> sor(String code) {
        return SOR.matcher(code).matches()
                ? Optional.of(new Place(Place.Numbering.SOR, code))
                : Optional.empty();
    }

    public static Optional<Place> shak(String code) {
        var upper = code.toUpperCase(Locale.ROOT);
        return SHAK.matcher(upper).matches()
                ? Optional.of(new Place(Place.Numbering.SHAK, upper))
                : Optional.empty();
    }

    private static Optional<String> code(List<Identifier> named, String system) {
        return named.stream()
                .filter(identifier -> system.equals(identifier.getSystem()))
                .map(identifier -> String.valueOf(identifier.getValue()))
                .findFirst();
    }

    private static Stream<Identifier> identifiers(Reference actor) {
        var own = Stream.of(actor.getIdentifier());
        return switch (actor.getResource()) {
            case Location place -> Stream.concat(own, place.getIdentifier().stream());
            case Organization unit -> Stream.concat(own, unit.getIdentifier().stream());
            case HealthcareService service -> Stream.concat(own, service.getIdentifier().stream());
            case null, default -> own;
        };
    }
}
