package dk.naervaer.consent.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of the access log, as it was told.
///
/// @param n its place in the chain
/// @param requests how many requests of that actor the hour before it shows, this one included
public record LoggedLook(long n, Instant at, String actor, Said said, long requests) {

    /// What the service that showed something has said of it.
    ///
    /// @param name of a member of staff; `null` for others, and where the key was gone already
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Said(
            PersonId person,
            String role,
            List<String> units,
            String purpose,
            List<Thing> things,
            @Nullable SealedValue name) {}

    /// @param unit as an id or a SOR; `null` where it belongs to none
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Thing(String kind, String id, @Nullable String unit) {}

    public boolean isByStaff() {
        return actor.startsWith("staff:");
    }
}
