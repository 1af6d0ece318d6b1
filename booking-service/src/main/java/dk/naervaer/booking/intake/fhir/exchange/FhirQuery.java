package dk.naervaer.booking.intake.fhir.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.web.error.Problem;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what stands in an EPJ's address and headers.
public final class FhirQuery {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    public static Identifier identifier(@Nullable String query) {
        int bar = query == null ? -1 : query.indexOf('|');
        refuseNumbersOfPeople(query);
        if (query == null || bar < 1 || bar == query.length() - 1)
            throw Findings.unreadable(
                    "The address needs ?identifier={system}%7C{value}, with both parts");
        try {
            return new Identifier(query.substring(0, bar), query.substring(bar + 1));
        } catch (IllegalArgumentException e) {
            throw new RefusedMessage(
                    Problem.of(422, "The identifier is blank, too long or unprintable"));
        }
    }

    /// Addresses are logged on their way here; numbers of people stand in bodies only.
    public static void refuseNumbersOfPeople(@Nullable String query) {
        if (query != null && PatientIdentity.isNumbering(query.split("\\|", 2)[0]))
            throw Findings.unreadable(
                    "A CPR number must not stand in an address: use POST Appointment/_search");
    }

    /// The one identifier that a condition (`If-None-Exist`, an address) names.
    public static Identifier condition(String condition) {
        var parameters = parameters(condition);
        if (parameters.size() != 1 || !parameters.containsKey("identifier"))
            throw Findings.unreadable("A condition is identifier={system}%7C{value}");
        var values = parameters.get("identifier");
        if (values.size() != 1) throw Findings.unreadable("A condition names one identifier");
        return identifier(values.getFirst());
    }

    /// The parameters of an address or a form, decoded.
    public static Map<String, List<String>> parameters(String text) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : text.split("&", -1)) {
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
            throw Findings.unreadable("The parameters are not encoded as an address is");
        }
    }

    public static OptionalLong expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null) return OptionalLong.empty();
        var tag = ETAG.matcher(ifMatch.strip());
        if (!tag.matches()) throw Findings.unreadable("If-Match must be a version: W/\"3\"");
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    public static String etag(long version) {
        return "W/\"" + version + "\"";
    }

    private FhirQuery() {}
}
