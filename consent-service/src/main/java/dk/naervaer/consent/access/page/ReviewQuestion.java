package dk.naervaer.consent.access.page;

import dk.naervaer.consent.access.Search;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.time.DanishTime;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a reviewer asks the log, as it stands in an address: persons by pseudonym, never by number.
public class ReviewQuestion {

    @QueryParam("person")
    @Nullable List<String> person;

    @QueryParam("actor")
    @Nullable String actor;

    @QueryParam("from")
    @Nullable String from;

    @QueryParam("until")
    @Nullable String until;

    @QueryParam("odd")
    @Nullable String odd;

    @QueryParam("before")
    @Nullable Long before;

    public String actor() {
        return actor == null ? "" : actor.strip();
    }

    public String from() {
        return day(from).map(LocalDate::toString).orElse("");
    }

    /// The last day that counts.
    public String until() {
        return day(until).map(LocalDate::toString).orElse("");
    }

    public boolean odd() {
        return odd != null && !odd.isEmpty() && !odd.equals("false");
    }

    public boolean first() {
        return before == null;
    }

    /// Those that are no pseudonyms name nobody.
    public Set<PersonId> people() {
        var people = new HashSet<PersonId>();
        if (person != null) for (var one : person) read(one).ifPresent(people::add);
        return people;
    }

    /// Asks for a person, even when it is one that there cannot be.
    boolean namesSomebody() {
        return person != null && !person.isEmpty();
    }

    Search search(int most) {
        var begin = day(from).map(ReviewQuestion::midnight).orElse(null);
        var end = day(until).map(last -> midnight(last.plusDays(1))).orElse(null);
        var name = actor();
        return new Search(people(), name.isEmpty() ? null : name, begin, end, before, most);
    }

    /// The rest of an address that asks the same, from another place on.
    public String query() {
        var query = new StringBuilder();
        people().forEach(one -> query.append("&person=").append(one));
        append(query, "actor", actor());
        append(query, "from", from());
        append(query, "until", until());
        if (odd()) query.append("&odd=true");
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty())
            query.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static Optional<PersonId> read(String text) {
        try {
            return Optional.of(new PersonId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(DanishTime.ZONE).toInstant();
    }
}
