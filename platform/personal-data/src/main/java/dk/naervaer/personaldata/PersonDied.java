package dk.naervaer.personaldata;

import dk.naervaer.eventsourcing.relay.CompactedTopic;
import java.time.Instant;

/// The word to every service that a person has died; it stays on the topic of persons for good.
///
/// @param actor who told us
/// @param toldAt when we were told, not when it happened: that is nobody's business here
record PersonDied(PersonId personId, String actor, Instant toldAt) {

    static final CompactedTopic TOLD = new CompactedTopic("persons", "dk.naervaer.person.died.v1");

    String key() {
        return personId + "/died";
    }
}
