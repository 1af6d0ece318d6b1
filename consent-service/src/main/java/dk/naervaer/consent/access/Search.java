package dk.naervaer.consent.access;

import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which rows of the log are asked for, a page at a time and the newest first.
///
/// @param people empty for everybody
/// @param before only what stands after this row in the list; `null` begins with the newest
public record Search(
        Set<PersonId> people,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Long before,
        int most) {

    public Search {
        people = Set.copyOf(people);
    }

    /// Everything about some people.
    public static Search of(Set<PersonId> people, @Nullable Long before, int most) {
        return new Search(people, null, null, null, before, most);
    }

    @Override
    public String toString() {
        return "Search[" + people.size() + " people]";
    }
}
