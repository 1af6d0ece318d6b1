package dk.naervaer.consent.journal.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.consent.journal.JournalQuestion.Place;
import dk.naervaer.personaldata.PersonId;
import java.net.URLDecoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an EPJ searches for, read from an address or a form.
///
/// @param patient by number: stands in a form only
/// @param person by pseudonym
/// @param statuses empty for every status
record ConsentSearch(
        @Nullable Numbered patient,
        @Nullable PersonId person,
        @Nullable UUID id,
        Set<String> statuses,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean missing,
        @Nullable Place after,
        int count) {

    /// A patient as the EPJ numbers them.
    record Numbered(String system, String value) {

        @Override
        public String toString() {
            return "number of a patient";
        }
    }

    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final String CHANGED = "_lastUpdated";
    private static final String NUMBER = "patient.identifier";
    private static final List<String> STATUSES =
            List.of("proposed", "active", "inactive", "rejected", "entered-in-error");
    private static final Set<String> KNOWN =
            Set.of(
                    NUMBER,
                    "patient:identifier",
                    "patient",
                    "_id",
                    "status",
                    CHANGED,
                    "journalled",
                    "_count",
                    "_after",
                    "_format");

    /// The parameters of an address or a form, decoded.
    static Map<String, List<String>> parameters(@Nullable String text) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : Objects.requireNonNullElse(text, "").split("&", -1)) {
            if (pair.isEmpty()) continue;
            var both = pair.split("=", 2);
            parameters
                    .computeIfAbsent(decoded(both[0]), _ -> new ArrayList<>())
                    .add(both.length == 2 ? decoded(both[1]) : "");
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            throw Refused.unreadable("The parameters are not encoded as an address is");
        }
    }

    /// What stands in an address may be logged on its way here.
    static void refuseNumbers(Map<String, List<String>> inAddress) {
        boolean ours =
                inAddress.entrySet().stream()
                        .filter(one -> isPatient(one.getKey()))
                        .flatMap(one -> one.getValue().stream())
                        .allMatch(one -> one.startsWith(FhirNames.PERSON + "|") || isUuid(one));
        if (!ours)
            throw Refused.unreadable(
                    "A CPR number must not stand in an address: use POST Consent/_search");
    }

    private static boolean isPatient(String name) {
        return name.equals(NUMBER) || name.startsWith("patient");
    }

    static ConsentSearch read(Map<String, List<String>> asked) {
        if (!KNOWN.containsAll(asked.keySet()))
            throw Refused.unreadable(
                    "Searched is by patient.identifier, patient, _id, status, _lastUpdated and"
                            + " journalled, with _count");
        var token = one(asked, NUMBER).or(() -> one(asked, "patient:identifier"));
        var person =
                one(asked, "patient")
                        .or(() -> token.filter(it -> it.startsWith(FhirNames.PERSON + "|")))
                        .map(it -> uuid(it.substring(it.indexOf('|') + 1)))
                        .map(PersonId::new);
        var number = token.filter(_ -> person.isEmpty()).map(ConsentSearch::number);
        var search =
                new ConsentSearch(
                        number.orElse(null),
                        person.orElse(null),
                        one(asked, "_id").map(ConsentSearch::uuid).orElse(null),
                        statuses(asked),
                        bound(asked, "ge").orElse(null),
                        bound(asked, "lt").orElse(null),
                        one(asked, "journalled").map(ConsentSearch::isMissing).orElse(false),
                        one(asked, "_after").map(ConsentSearch::after).orElse(null),
                        one(asked, "_count").map(ConsentSearch::count).orElse(USUAL));
        search.refuseEverybody();
        return search;
    }

    /// Nobody asks for all consents of all patients.
    private void refuseEverybody() {
        if (patient == null && person == null && id == null && from == null && !missing)
            throw Refused.unreadable(
                    "A search names a patient, _id, _lastUpdated=ge… or journalled=false");
    }

    private static Optional<String> one(Map<String, List<String>> asked, String name) {
        var all = asked.getOrDefault(name, List.of());
        if (all.size() > 1) throw Refused.unreadable("A parameter of the search stands twice");
        return all.stream().findFirst();
    }

    private static Numbered number(String token) {
        var bar = token.indexOf('|');
        var system = bar < 1 ? FhirNames.CPR : token.substring(0, bar);
        var value = token.substring(bar + 1).strip().toUpperCase(Locale.ROOT);
        if (!FhirNames.numbersPeople(system) || !value.matches("[0-9]{6}-?[0-9A-Z]{4}"))
            throw Refused.unreadable("A patient is {system}|{CPR or replacement number}");
        return new Numbered(system, value.replace("-", ""));
    }

    private static Set<String> statuses(Map<String, List<String>> asked) {
        var all =
                asked.getOrDefault("status", List.of()).stream()
                        .flatMap(value -> Stream.of(value.split(",", -1)))
                        .collect(Collectors.toSet());
        if (!STATUSES.containsAll(all)) throw Refused.unreadable("A status is one of " + STATUSES);
        return all;
    }

    private static Optional<Instant> bound(Map<String, List<String>> asked, String prefix) {
        var all = asked.getOrDefault(CHANGED, List.of());
        if (!all.stream().allMatch(one -> one.startsWith("ge") || one.startsWith("lt")))
            throw Refused.unreadable("_lastUpdated is ge or lt, and an instant with its offset");
        return all.stream()
                .filter(one -> one.startsWith(prefix))
                .map(one -> instant(one.substring(2)))
                .findFirst();
    }

    private static Instant instant(String text) {
        try {
            // An address turns the plus of an offset into a space.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException _) {
            throw Refused.unreadable("A time is an instant with its offset");
        }
    }

    private static boolean isMissing(String text) {
        if (text.equals("false")) return true;
        throw Refused.unreadable("Searched is for journalled=false only");
    }

    private static Place after(String text) {
        var both = text.split("~", 2);
        if (both.length != 2) throw Refused.unreadable("_after is not one of our links");
        return new Place(instant(both[0]), uuid(both[1]));
    }

    private static int count(String text) {
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1)
            throw Refused.unreadable("_count is a number above 0");
        return Math.min(Integer.parseInt(text), MOST);
    }

    private static boolean isUuid(String text) {
        return text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static UUID uuid(String text) {
        if (!isUuid(text)) throw Refused.unreadable("An id is a UUID");
        return UUID.fromString(text);
    }
}
