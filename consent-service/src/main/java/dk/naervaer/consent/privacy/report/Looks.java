package dk.naervaer.consent.privacy.report;

import dk.naervaer.consent.access.LookShown;
import dk.naervaer.consent.access.Readings;
import dk.naervaer.consent.privacy.person.Someone;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Who has looked at a person's data, as the access log tells the person.
@Singleton
public class Looks {

    private static final int NEWEST = 10_000;

    /// One look.
    ///
    /// @param name of a member of staff; empty for others, and when it is erased
    /// @param role in what capacity
    /// @param unit from which departments; empty when from none
    /// @param purpose why, as the log has it
    public record Look(Instant at, String name, String role, String unit, String purpose) {

        static Look of(LookShown shown) {
            return new Look(
                    shown.look().at(),
                    shown.viewer(),
                    shown.look().said().role(),
                    String.join(", ", shown.departments()),
                    shown.look().said().purpose());
        }

        @Override
        public String toString() {
            return "look at " + at;
        }
    }

    private final Readings readings;

    Looks(Readings readings) {
        this.readings = readings;
    }

    Uni<List<Look>> at(Someone someone) {
        return readings.forPatient(Set.copyOf(someone.pseudonyms()), null, NEWEST)
                .map(all -> all.stream().map(Look::of).toList());
    }
}
