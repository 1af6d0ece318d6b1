package dk.naervaer.booking.intake.hl7v2;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.util.Terser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A message's segments, asked by the places that the standard names: `SCH-11.4`.
record Segments(Map<String, List<Segment>> byName) {

    private static final String DELETED = "\"\"";

    /// One segment and its name.
    record Part(Segment segment) {

        /// What stands there in the first repetition; what is empty or explicitly nothing is not.
        Optional<String> at(int field, int component) {
            return at(field, 0, component, 1);
        }

        /// Whether it is said explicitly that nothing stands there any more.
        boolean isDeleted(int field) {
            try {
                return repetitions(field) > 0
                        && DELETED.equals(Terser.get(segment, field, 0, 1, 1));
            } catch (HL7Exception e) {
                throw new IllegalStateException("A segment cannot be asked", e);
            }
        }

        Optional<String> at(int field, int repetition, int component, int sub) {
            try {
                return repetition < repetitions(field)
                        ? Optional.ofNullable(
                                        Terser.get(segment, field, repetition, component, sub))
                                .map(String::strip)
                                .filter(text -> !text.isEmpty() && !text.equals(DELETED))
                        : Optional.empty();
            } catch (HL7Exception e) {
                throw new IllegalStateException("A segment cannot be asked", e);
            }
        }

        /// Whether it is said that nothing stands there any more.
        boolean deletes(int field) {
            try {
                return repetitions(field) > 0
                        && DELETED.equals(Terser.get(segment, field, 0, 1, 1));
            } catch (HL7Exception e) {
                throw new IllegalStateException("A segment cannot be asked", e);
            }
        }

        IntStream each(int field) {
            return IntStream.range(0, repetitions(field));
        }

        private int repetitions(int field) {
            try {
                return field > segment.numFields() ? 0 : segment.getField(field).length;
            } catch (HL7Exception e) {
                throw new IllegalStateException("A segment cannot be asked", e);
            }
        }
    }

    Optional<Part> first(String name) {
        return all(name).findFirst();
    }

    Stream<Part> all(String name) {
        return byName.getOrDefault(name, List.of()).stream().map(Part::new);
    }

    /// Resources that the message does not itself take away.
    Stream<Part> standing(String name) {
        return all(name).filter(part -> !part.at(2, 1).orElse("").equalsIgnoreCase("D"));
    }
}
