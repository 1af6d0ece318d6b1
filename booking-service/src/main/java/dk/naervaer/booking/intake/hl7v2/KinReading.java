package dk.naervaer.booking.intake.hl7v2;

import dk.naervaer.booking.intake.NextOfKin;
import dk.naervaer.booking.intake.hl7v2.Segments.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the next of kin (NK1) of a patient; a message without them says nothing of any.
final class KinReading {

    /// Table 0063 in the words of v3 RoleCode, as far as both know them.
    private static final Map<String, String> RELATIONSHIPS =
            Map.ofEntries(
                    Map.entry("SPO", "SPS"),
                    Map.entry("DOM", "DOMPART"),
                    Map.entry("CHD", "CHILD"),
                    Map.entry("MTH", "MTH"),
                    Map.entry("FTH", "FTH"),
                    Map.entry("SIB", "SIB"),
                    Map.entry("BRO", "SIB"),
                    Map.entry("SIS", "SIB"),
                    Map.entry("GRP", "GRPRN"),
                    Map.entry("GCH", "GRNDCHILD"),
                    Map.entry("GRD", "GUARD"),
                    Map.entry("FND", "FRND"),
                    Map.entry("NEI", "NBOR"),
                    Map.entry("EXF", "FAMMEMB"));

    static @Nullable List<NextOfKin> of(Segments message) {
        return NextOfKin.told(message.all("NK1").flatMap(one -> read(one).stream()));
    }

    private static Optional<NextOfKin> read(Part nk1) {
        return NextOfKin.read(
                Stream.of(nk1.at(2, 2), nk1.at(2, 3))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")),
                nk1.at(2, 1).orElse(""),
                nk1.at(3, 1)
                        .map(code -> RELATIONSHIPS.get(code.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                nk1.at(5, 1).or(() -> nk1.at(5, 12)).orElse(null),
                nk1.at(5, 4).orElse(null));
    }

    private KinReading() {}
}
