package dk.naervaer.personaldata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.relay.CompactedTopic;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What services say to each other about an erasure, on the topic of persons.
///
/// A request stays there for good: whoever starts late, or from a backup, hears of it again.
@Singleton
class ErasureMessages {

    static final CompactedTopic REQUESTED =
            new CompactedTopic("persons", "dk.naervaer.person.erasure-requested.v1");
    static final CompactedTopic ANSWERED =
            new CompactedTopic("persons", "dk.naervaer.person.erasure-answered.v1");

    /// @param classes every class of this person that has ever been erased
    record Requested(
            PersonId personId,
            List<KeyClass> classes,
            Erasure.Reason reason,
            String actor,
            Instant requestedAt) {}

    /// @param classes what the service has erased by now
    /// @param completedAt null as long as something asked for is not erased
    /// @param lastReason why the last try failed
    record Answered(
            PersonId personId,
            String service,
            List<KeyClass> classes,
            @Nullable Instant completedAt,
            int tries,
            @Nullable String lastReason) {}

    private final ObjectMapper json;

    ErasureMessages(ObjectMapper json) {
        this.json = json;
    }

    Uni<Void> ask(SqlClient tx, Requested request) {
        return REQUESTED.put(tx, request.personId() + "/erasure", text(request));
    }

    Uni<Void> answer(SqlClient tx, Answered answer) {
        return ANSWERED.put(tx, answer.personId() + "/erasure/" + answer.service(), text(answer));
    }

    private String text(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An erasure cannot be written", e);
        }
    }
}
