package dk.naervaer.booking.intake.hl7v2;

import dk.naervaer.booking.intake.Place;
import dk.naervaer.booking.intake.hl7v2.Segments.Part;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which department a message names: as a resource, or as where the patient is.
final class Whereabouts {

    private static final Pattern SOR = Pattern.compile("[0-9]{11,18}");
    private static final Pattern SHAK = Pattern.compile("[0-9]{4}[0-9A-Z]{2,3}");

    static Optional<Place> of(Segments message) {
        return locations(message)
                .flatMap(Whereabouts::codes)
                .flatMap(Whereabouts::place)
                .findFirst();
    }

    /// Whether a place is named at all, in whatever way.
    static boolean isNamed(Segments message) {
        return locations(message).flatMap(Whereabouts::codes).findFirst().isPresent();
    }

    private static Stream<Part> locations(Segments message) {
        return Stream.concat(message.standing("AIL"), message.all("PV1"));
    }

    /// Point of care, else the facility.
    private static Stream<String> codes(Part location) {
        return Stream.of(location.at(3, 1), location.at(3, 4)).flatMap(Optional::stream);
    }

    private static Stream<Place> place(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        if (SOR.matcher(code).matches()) return Stream.of(new Place(Place.Numbering.SOR, code));
        return SHAK.matcher(code).matches()
                ? Stream.of(new Place(Place.Numbering.SHAK, code))
                : Stream.empty();
    }

    private Whereabouts() {}
}
