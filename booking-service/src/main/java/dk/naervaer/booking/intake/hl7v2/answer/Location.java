package dk.naervaer.booking.intake.hl7v2.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place in a message, such as `SCH-11.4`, as ERR writes it.
record Location(String segment, String field, String component) {

    private static final Pattern FORM =
            Pattern.compile("([A-Z][A-Z0-9]{2})(?:-([0-9]{1,3})(?:\\.([0-9]{1,3}))?)?");

    /// Empty when the text names no place of a message.
    static Optional<Location> of(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new Location(
                                form.group(1),
                                Optional.ofNullable(form.group(2)).orElse(""),
                                Optional.ofNullable(form.group(3)).orElse("")))
                : Optional.empty();
    }

    /// Segment, its number, field, repetition, component (ERL, from 2.5).
    List<String> parts() {
        if (field.isEmpty()) return List.of(segment, "1");
        return component.isEmpty()
                ? List.of(segment, "1", field)
                : List.of(segment, "1", field, "1", component);
    }

    /// Segment, its number, field (ELD, before 2.5).
    List<String> old() {
        return List.of(segment, "1", field);
    }
}
