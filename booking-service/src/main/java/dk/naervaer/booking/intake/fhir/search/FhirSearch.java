package dk.naervaer.booking.intake.fhir.search;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.Place;
import dk.naervaer.booking.intake.fhir.exchange.FhirPeriod;
import dk.naervaer.booking.intake.fhir.exchange.FhirQuery;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import dk.naervaer.booking.intake.fhir.reading.PlaceReading;
import dk.naervaer.booking.view.EpjAppointments;
import dk.naervaer.booking.view.EpjAppointments.Range;
import dk.naervaer.booking.view.EpjAppointments.Standing;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an EPJ searches for, read from an address or a form.
///
/// @param patient by number: stands in a form only
/// @param pseudonym of the patient, as our own links to a next page have it
record FhirSearch(
        List<Identifier> identifiers,
        @Nullable PatientIdentity patient,
        @Nullable UUID pseudonym,
        List<Place> places,
        Set<Standing> standings,
        Range begins,
        Range updated,
        EpjAppointments.@Nullable Place after,
        int count) {

    static final int MOST = 200;
    private static final int USUAL = 50;

    private static final List<String> PATIENT =
            List.of("patient.identifier", "patient:identifier", "actor:identifier");
    private static final List<String> LOCATION =
            List.of("location", "location.identifier", "location:identifier");

    /// What stands in an address may be logged on its way here.
    static void refuseInAddress(Map<String, List<String>> asked) {
        if (PATIENT.stream().anyMatch(asked::containsKey))
            throw Findings.unreadable(
                    "A CPR number must not stand in an address: use POST Appointment/_search");
        asked.values().forEach(values -> values.forEach(FhirQuery::refuseNumbersOfPeople));
    }

    static FhirSearch read(Map<String, List<String>> asked, ZoneId zone) {
        refuseUnknown(asked.keySet());
        return new FhirSearch(
                values(asked, List.of("identifier")).map(FhirQuery::identifier).toList(),
                one(asked, PATIENT).map(FhirSearch::person).orElse(null),
                one(asked, List.of("patient")).map(FhirSearch::uuid).orElse(null),
                values(asked, LOCATION).map(FhirSearch::place).toList(),
                standings(values(asked, List.of("status")).toList()),
                range(asked.getOrDefault("date", List.of()), zone),
                range(asked.getOrDefault("_lastUpdated", List.of()), zone),
                one(asked, List.of("_after")).map(FhirSearch::after).orElse(null),
                one(asked, List.of("_count")).map(FhirSearch::count).orElse(USUAL));
    }

    /// Nothing but the name of an appointment, which is answered from the facts themselves.
    boolean isForOne() {
        return identifiers.size() == 1
                && patient == null
                && pseudonym == null
                && places.isEmpty()
                && standings.isEmpty()
                && begins.equals(Range.ALWAYS)
                && updated.equals(Range.ALWAYS);
    }

    private static void refuseUnknown(Collection<String> names) {
        var known = new ArrayList<>(PATIENT);
        known.addAll(LOCATION);
        known.addAll(
                List.of(
                        "identifier",
                        "patient",
                        "status",
                        "date",
                        "_lastUpdated",
                        "_count",
                        "_after",
                        "_format"));
        if (!known.containsAll(names))
            throw Findings.unreadable(
                    "Searched is by identifier, patient.identifier, date, status, location and"
                            + " _lastUpdated, with _count");
    }

    private static Stream<String> values(Map<String, List<String>> asked, List<String> names) {
        return names.stream()
                .flatMap(name -> asked.getOrDefault(name, List.of()).stream())
                .flatMap(value -> Stream.of(value.split(",", -1)));
    }

    private static Optional<String> one(Map<String, List<String>> asked, List<String> names) {
        var all = values(asked, names).toList();
        if (all.size() > 1) throw Findings.unreadable("A parameter of the search stands twice");
        return all.stream().findFirst();
    }

    private static PatientIdentity person(String token) {
        var bar = token.indexOf('|');
        var system = bar < 1 ? PatientIdentity.CPR : token.substring(0, bar);
        var number = PatientIdentity.number(token.substring(bar + 1));
        if (!PatientIdentity.isNumbering(system) || number.isEmpty())
            throw Findings.unreadable("A patient is {system}|{CPR or replacement number}");
        return PatientIdentity.known(system, number.get());
    }

    private static Place place(String token) {
        var bar = token.indexOf('|');
        var system = bar < 1 ? FhirSystems.SOR : token.substring(0, bar);
        var code = token.substring(bar + 1);
        var place =
                switch (system) {
                    case FhirSystems.SOR -> PlaceReading.sor(code);
                    case FhirSystems.SHAK -> PlaceReading.shak(code);
                    default -> Optional.<Place>empty();
                };
        return place.orElseThrow(
                () -> Findings.unreadable("A location is {system}|{code}, by SOR or by SHAK"));
    }

    private static Set<Standing> standings(List<String> codes) {
        var all = EnumSet.noneOf(Standing.class);
        for (var code : codes)
            switch (code) {
                case "booked" -> all.add(Standing.BOOKED);
                case "fulfilled" -> all.add(Standing.FULFILLED);
                case "noshow" -> all.add(Standing.MISSED);
                case "cancelled" -> all.add(Standing.CANCELLED);
                case "entered-in-error" -> all.add(Standing.DELETED);
                default ->
                        throw Findings.unreadable(
                                "A status is booked, fulfilled, noshow, cancelled or"
                                        + " entered-in-error");
            }
        return all;
    }

    private static Range range(List<String> values, ZoneId zone) {
        return values.stream()
                .map(value -> FhirPeriod.read(value, zone))
                .reduce(Range.ALWAYS, Range::and);
    }

    private static EpjAppointments.Place after(String text) {
        var both = text.split("~", -1);
        if (both.length != 2) throw Findings.unreadable("A page follows by our own links only");
        return new EpjAppointments.Place(both[0], uuid(both[1]));
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
}
