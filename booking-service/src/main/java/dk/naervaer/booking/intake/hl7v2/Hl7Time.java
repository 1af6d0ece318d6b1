package dk.naervaer.booking.intake.hl7v2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads HL7 times: with an offset they are instants, without one the EPJ's wall clock.
final class Hl7Time {

    /// What a text says, or why nobody can tell.
    sealed interface Reading {}

    record At(Instant instant) implements Reading {}

    /// @param sendersToMend whether it is a time, but nobody else can say which one is meant
    record Unclear(String why, boolean sendersToMend) implements Reading {}

    static final Unclear NO_TIME = new Unclear("Not a time with hours and minutes", false);
    static final Unclear SKIPPED =
            new Unclear(
                    "The clock skips this time, going to summer time; send the time meant", true);
    static final Unclear TWICE =
            new Unclear(
                    "The clock shows this time twice, going to winter time; send it with its"
                            + " offset, +0200 or +0100",
                    true);

    private static final Pattern FORM =
            Pattern.compile(
                    "([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})"
                            + "(?:([0-9]{2})(?:\\.([0-9]{1,4}))?)?([+-][0-9]{4})?");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    static Reading read(String text, ZoneId zone) {
        var form = FORM.matcher(text);
        if (!form.matches()) return NO_TIME;
        try {
            var local = local(form);
            if (local.getYear() < EARLIEST || local.getYear() >= LATEST) return NO_TIME;
            var offset = Optional.ofNullable(form.group(8)).map(ZoneOffset::of);
            return offset.isPresent() ? at(local, offset.get(), zone) : at(local, zone);
        } catch (DateTimeException _) {
            return NO_TIME;
        }
    }

    /// When something was said: of two such moments the first, since the order is all that counts.
    static Optional<Instant> said(String text, ZoneId zone) {
        return switch (read(text, zone)) {
            case At(var instant) -> Optional.of(instant);
            case Unclear unclear when !unclear.sendersToMend() -> Optional.empty();
            case Unclear _ -> wallClock(text, zone);
        };
    }

    private static Optional<Instant> wallClock(String text, ZoneId zone) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(local(form).atZone(zone).toInstant())
                : Optional.empty();
    }

    private static LocalDateTime local(Matcher form) {
        return LocalDateTime.of(
                number(form, 1),
                number(form, 2),
                number(form, 3),
                number(form, 4),
                number(form, 5),
                form.group(6) == null ? 0 : number(form, 6),
                form.group(7) == null ? 0 : nanos(form.group(7)));
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    private static int nanos(String fraction) {
        return Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    /// An offset of the zone's own tells its wall clock, which cannot show a time it skips.
    private static Reading at(LocalDateTime local, ZoneOffset offset, ZoneId zone) {
        var change = zone.getRules().getTransition(local);
        return change != null
                        && change.isGap()
                        && (offset.equals(change.getOffsetBefore())
                                || offset.equals(change.getOffsetAfter()))
                ? SKIPPED
                : new At(local.toInstant(offset));
    }

    private static Reading at(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> SKIPPED;
            case 1 -> new At(local.toInstant(offsets.getFirst()));
            default -> TWICE;
        };
    }

    private Hl7Time() {}
}
