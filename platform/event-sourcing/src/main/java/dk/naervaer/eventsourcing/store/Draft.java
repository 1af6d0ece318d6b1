package dk.naervaer.eventsourcing.store;

import dk.naervaer.eventsourcing.StreamId;
import java.util.List;

/// What is to be written to one stream, after exactly the version it was decided on: facts, and
/// what the senders are told under their keys.
public record Draft(StreamId stream, long expected, List<Fact> facts, List<Answer> answers) {

    /// A fact as it will lie in the table.
    ///
    /// @param data JSON
    /// @param metadata JSON
    public record Fact(String type, String data, String metadata) {}

    public Draft {
        facts = List.copyOf(facts);
        answers = List.copyOf(answers);
    }

    boolean isEmpty() {
        return facts.isEmpty() && answers.isEmpty();
    }
}
