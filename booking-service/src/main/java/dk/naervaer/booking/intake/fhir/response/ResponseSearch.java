package dk.naervaer.booking.intake.fhir.response;

import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.fhir.exchange.FhirPeriod;
import dk.naervaer.booking.intake.fhir.exchange.FhirQuery;
import dk.naervaer.booking.intake.fhir.response.ResponseReading.Named;
import dk.naervaer.booking.view.EpjAppointments.Range;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/// Which answers an EPJ asks for: those to one appointment, or those of a time.
///
/// @param appointment `null` when all of them are meant
/// @param after the last appointment of the page before
record ResponseSearch(
        @Nullable Named appointment,
        Range updated,
        @Nullable UUID after,
        int count,
        Map<String, List<String>> asked) {

    private static final int MOST = 100;
    private static final List<String> KNOWN =
            List.of(
                    "appointment",
                    "appointment.identifier",
                    "appointment:identifier",
                    "_lastUpdated",
                    "_count",
                    "_after",
                    "_format");

    static ResponseSearch read(Map<String, List<String>> asked, ZoneId zone) {
        asked.values().forEach(values -> values.forEach(FhirQuery::refuseNumbersOfPeople));
        if (!KNOWN.containsAll(asked.keySet())) throw unreadable();
        var appointment = appointment(asked);
        var updated =
                asked.getOrDefault("_lastUpdated", List.of()).stream()
                        .map(value -> FhirPeriod.read(value, zone))
                        .reduce(Range.ALWAYS, Range::and);
        if (appointment == null && updated.from() == null) throw unreadable();
        var after = one(asked, "_after");
        var count = one(asked, "_count");
        return new ResponseSearch(
                appointment,
                updated,
                after == null ? null : uuid(after),
                count == null ? MOST : count(count),
                asked);
    }

    private static @Nullable Named appointment(Map<String, List<String>> asked) {
        var reference = one(asked, "appointment");
        if (reference != null)
            return ResponseReading.named(
                            new Reference(
                                    reference.contains("/")
                                            ? reference
                                            : "Appointment/" + reference))
                    .orElseThrow(ResponseSearch::unreadable);
        for (var name : List.of("appointment.identifier", "appointment:identifier")) {
            var token = one(asked, name);
            if (token != null) return new Named.ByIdentifier(FhirQuery.identifier(token));
        }
        return null;
    }

    private static @Nullable String one(Map<String, List<String>> asked, String name) {
        var values = asked.getOrDefault(name, List.of());
        if (values.size() > 1) throw Findings.unreadable("A parameter of the search stands twice");
        return values.isEmpty() ? null : values.getFirst();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw Findings.unreadable("A page follows by our own links only");
        }
    }

    private static int count(String text) {
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0)
            throw Findings.unreadable("_count is a number from 1");
        return Math.min(Integer.parseInt(text), MOST);
    }

    /// The address of the page that follows.
    String after(UUID last) {
        var address = new StringBuilder("/fhir/r4/AppointmentResponse?_count=" + count);
        for (var value : asked.getOrDefault("_lastUpdated", List.of()))
            address.append("&_lastUpdated=")
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        return address.append("&_after=").append(last).toString();
    }

    private static RuntimeException unreadable() {
        return Findings.unreadable(
                "Answers are searched by appointment or appointment.identifier, or by _lastUpdated"
                        + " with a beginning (ge), with _count");
    }
}
