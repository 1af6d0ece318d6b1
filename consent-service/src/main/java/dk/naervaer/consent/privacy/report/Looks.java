package dk.naervaer.consent.privacy.report;

import dk.naervaer.consent.privacy.person.Someone;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/// Who has looked at a person's data: what the report shows of the access log, whoever keeps that.
@FunctionalInterface
public interface Looks {

    /// One look.
    ///
    /// @param role in what capacity
    /// @param unit from which department; empty when from none
    /// @param purpose why, as the log has it
    record Look(Instant at, String role, String unit, String purpose) {}

    Uni<List<Look>> at(Someone someone);
}
