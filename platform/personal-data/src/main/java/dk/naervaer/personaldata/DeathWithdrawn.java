package dk.naervaer.personaldata;

import dk.naervaer.eventsourcing.relay.CompactedTopic;
import java.time.Instant;

/// The word to every service that a person lives who was said to have died; it takes the place of
/// what was said before.
///
/// @param actor who told us
record DeathWithdrawn(PersonId personId, String actor, Mistake reason, Instant toldAt) {

    static final CompactedTopic TOLD =
            new CompactedTopic("persons", "dk.naervaer.person.death-withdrawn.v1");

    /// That of the death, so that the last word about a person is the one that stands.
    String key() {
        return personId + "/died";
    }
}
