package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.web.error.Problem;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what stands in an EPJ's address and headers.
final class FhirQuery {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    static Identifier identifier(@Nullable String query) {
        int bar = query == null ? -1 : query.indexOf('|');
        if (query == null || bar < 1 || bar == query.length() - 1)
            throw FhirJson.unreadable(
                    "The address needs ?identifier={system}%7C{value}, with both parts");
        try {
            return new Identifier(query.substring(0, bar), query.substring(bar + 1));
        } catch (IllegalArgumentException e) {
            throw new RefusedMessage(
                    Problem.of(422, "The identifier is blank, too long or unprintable"));
        }
    }

    static OptionalLong expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null) return OptionalLong.empty();
        var tag = ETAG.matcher(ifMatch.strip());
        if (!tag.matches()) throw FhirJson.unreadable("If-Match must be a version: W/\"3\"");
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    static String etag(long version) {
        return "W/\"" + version + "\"";
    }

    private FhirQuery() {}
}
