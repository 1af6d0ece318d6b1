package dk.naervaer.personaldata;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A request to erase a person's data of some classes, and how far each service has come with it.
public record Erasure(
        PersonId person,
        Set<KeyClass> classes,
        Reason reason,
        String actor,
        Instant requestedAt,
        List<Part> parts) {

    /// Why; a word and never a sentence, which might name somebody.
    public enum Reason {
        /// The person, or somebody for them, has asked.
        REQUESTED,
        /// The time for which that class of data is kept has passed.
        RETENTION_ENDED
    }

    /// One service's part of it.
    ///
    /// @param completedAt null until the service has said that it is done
    /// @param tries how often the service has tried, as far as it has said
    /// @param lastReason why the last try failed; null when none has, or when it is done
    public record Part(
            String service, @Nullable Instant completedAt, int tries, @Nullable String lastReason) {

        public boolean complete() {
            return completedAt != null;
        }
    }

    public boolean complete() {
        return parts.stream().allMatch(Part::complete);
    }
}
