package dk.naervaer.booking.intake.hl7v2;

import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.hl7v2.Segments.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// When the appointment is: older senders say it in SCH-11, newer ones in TQ1, some with the
/// service in AIS-4.
final class Slots {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int MOST_DIGITS = 6;

    /// Where start and end stand in a segment; field 0 is nowhere.
    private record Spot(
            String start,
            int startField,
            int startComponent,
            String end,
            int endField,
            int endComponent) {}

    private static final Spot SCH = new Spot("SCH-11.4", 11, 4, "SCH-11.5", 11, 5);
    private static final Spot TQ1 = new Spot("TQ1-7", 7, 1, "TQ1-8", 8, 1);
    private static final Spot AIS = new Spot("AIS-4", 4, 1, "AIS-7", 0, 0);

    /// A time and where it stands.
    private record Stated(String place, String text) {}

    private record Times(Stated start, Optional<Stated> end, String endPlace) {}

    private record Length(Optional<String> number, Optional<String> unit) {}

    private final Segments message;
    private final ZoneId zone;
    private final Findings findings;

    Slots(Segments message, ZoneId zone, Findings findings) {
        this.message = message;
        this.zone = zone;
        this.findings = findings;
    }

    boolean isStated() {
        return times().isPresent();
    }

    /// Empty when none is stated or it cannot be read; then the fault is told.
    Optional<TimeSlot> slot() {
        return times().flatMap(this::slot);
    }

    private Optional<Times> times() {
        return Stream.of(
                        message.all("SCH").map(part -> times(part, SCH)),
                        message.all("TQ1").map(part -> times(part, TQ1)),
                        message.standing("AIS").map(part -> times(part, AIS)))
                .flatMap(each -> each)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Times> times(Part part, Spot spot) {
        return part.at(spot.startField(), spot.startComponent())
                .map(start ->
                        new Times(
                                new Stated(spot.start(), start),
                                spot.endField() == 0
                                        ? Optional.empty()
                                        : part.at(spot.endField(), spot.endComponent())
                                                .map(end -> new Stated(spot.end(), end)),
                                spot.end()));
    }

    private Optional<TimeSlot> slot(Times times) {
        var start = instant(times.start());
        var end =
                times.end().isPresent()
                        ? instant(times.end().get())
                        : start.flatMap(from -> length(times).map(from::plus));
        if (start.isEmpty() || end.isEmpty()) return Optional.empty();
        if (start.get().isBefore(end.get()))
            return Optional.of(TimeSlot.between(start.get(), end.get(), zone));
        findings.at(times.endPlace(), "Must be later than the start");
        return Optional.empty();
    }

    private Optional<Instant> instant(Stated stated) {
        return switch (Hl7Time.read(stated.text(), zone)) {
            case Hl7Time.At(var instant) -> Optional.of(instant);
            case Hl7Time.Unclear(var why, var sendersToMend) -> {
                if (sendersToMend) findings.onlySenderMends(stated.place(), why);
                else findings.at(stated.place(), why);
                yield Optional.empty();
            }
        };
    }

    private Optional<Duration> length(Times times) {
        var stated = lengths(times.start().place().equals(AIS.start()));
        var length = stated.flatMap(Slots::duration);
        if (length.isEmpty())
            findings.at(
                    times.endPlace(),
                    stated.isEmpty()
                            ? "Missing, and no duration in AIS-7 or SCH-9 either"
                            : "Missing, and the duration is no number of minutes or hours");
        return length;
    }

    /// The whole appointment's length is told with it; a single service's with the service.
    private Optional<Length> lengths(boolean serviceFirst) {
        var whole = message.first("SCH").map(part -> length(part, 9, 10));
        var service = message.standing("AIS").map(part -> length(part, 7, 8)).findFirst();
        return (serviceFirst ? List.of(service, whole) : List.of(whole, service))
                .stream()
                        .flatMap(Optional::stream)
                        .filter(length -> length.number().isPresent())
                        .findFirst();
    }

    private static Length length(Part part, int number, int unit) {
        return new Length(part.at(number, 1), part.at(unit, 1));
    }

    private static Optional<Duration> duration(Length length) {
        return length.number()
                .filter(text -> text.matches("[0-9]{1," + MOST_DIGITS + "}"))
                .map(Long::parseLong)
                .flatMap(number -> duration(number, length.unit().orElse("min")))
                .filter(duration -> duration.isPositive() && duration.compareTo(LONGEST) <= 0);
    }

    private static Optional<Duration> duration(long number, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "s", "sec", "second", "seconds" -> Optional.of(Duration.ofSeconds(number));
            case "m", "min", "mins", "minute", "minutes" -> Optional.of(Duration.ofMinutes(number));
            case "h", "hr", "hrs", "hour", "hours" -> Optional.of(Duration.ofHours(number));
            default -> Optional.empty();
        };
    }
}
