package dk.naervaer.consent.journal;

import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which consents are looked for; what is null does not matter.
///
/// @param patients under all of whose pseudonyms
/// @param client only those whose patient has an appointment in a unit of that EPJ, or whose scope
///   is one; null for all
/// @param from something has happened to it since, inclusive
/// @param until nothing has happened to it since, exclusive
/// @param missing only those of which something is not confirmed to stand in the journal
/// @param after where the page before ended
public record JournalQuestion(
        @Nullable Collection<PersonId> patients,
        @Nullable UUID consent,
        @Nullable String client,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean missing,
        @Nullable Place after,
        int count) {

    private static final int MANY = 1000;

    /// A consent's place in the order in which things happened.
    public record Place(Instant happened, UUID consent) {}

    static JournalQuestion one(UUID consent, @Nullable String client) {
        return new JournalQuestion(null, consent, client, null, null, false, null, 1);
    }

    /// Those that wait for the journal, of these patients.
    static JournalQuestion missing(Collection<PersonId> patients) {
        return new JournalQuestion(patients, null, null, null, null, true, null, MANY);
    }
}
