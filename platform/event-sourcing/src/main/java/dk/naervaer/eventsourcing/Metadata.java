package dk.naervaer.eventsourcing;

import org.jspecify.annotations.Nullable;

/// Who caused a fact and what it followed from; never what it says.
///
/// @param actor a role or a pseudonym, never a name or a number of a person
/// @param source the service or system that asked
/// @param correlation shared by everything that follows from one request
/// @param causation the id of the event that caused this one
/// @param traceparent W3C trace context, so that one trace id leads from request to message
public record Metadata(
        String actor,
        String source,
        @Nullable String correlation,
        @Nullable String causation,
        @Nullable String traceparent) {

    public static Metadata of(String actor, String source) {
        return new Metadata(actor, source, null, null, null);
    }

    /// The metadata of a fact that follows from the event with the given id.
    public Metadata causing(String policy, String eventId) {
        return new Metadata("policy:" + policy, source, correlation, eventId, traceparent);
    }

    /// The metadata of what a request asks for: its trace id is what everything after it shares.
    ///
    /// @param parent W3C `traceparent`: version, trace id, span id and flags, with dashes between
    public Metadata tracedBy(String parent) {
        var shared = correlation == null ? parent.split("-", 3)[1] : correlation;
        return new Metadata(actor, source, shared, causation, parent);
    }
}
