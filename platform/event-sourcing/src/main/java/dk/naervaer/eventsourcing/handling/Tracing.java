package dk.naervaer.eventsourcing.handling;

import dk.naervaer.eventsourcing.Metadata;
import io.opentelemetry.api.trace.Span;

/// Writes the trace of the request that is being served into the facts that come of it.
public final class Tracing {

    public static Metadata traced(Metadata metadata) {
        if (metadata.traceparent() != null) return metadata;
        var span = Span.current().getSpanContext();
        if (!span.isValid()) return metadata;
        return metadata.tracedBy(
                "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex()));
    }

    private Tracing() {}
}
