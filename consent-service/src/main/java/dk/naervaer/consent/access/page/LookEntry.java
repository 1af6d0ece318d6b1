package dk.naervaer.consent.access.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.naervaer.consent.access.LoggedLook.Thing;
import dk.naervaer.consent.access.LookShown;
import dk.naervaer.consent.access.Oddity;
import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A look as programs are told of it.
///
/// @param n its place in the chain
/// @param name of a member of staff; left out for others, and when it is erased
/// @param oddities only for reviewers
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LookEntry(
        long n,
        Instant at,
        PersonId person,
        LookShown.Who who,
        String actor,
        @Nullable String name,
        String role,
        List<String> departments,
        String purpose,
        List<Thing> things,
        Set<Oddity> oddities) {

    static LookEntry of(LookShown shown) {
        return new LookEntry(
                shown.n(),
                shown.at(),
                shown.look().said().person(),
                shown.who(),
                shown.actor(),
                shown.viewer(),
                shown.role(),
                shown.departments(),
                shown.purpose(),
                shown.look().said().things(),
                shown.oddities());
    }
}
