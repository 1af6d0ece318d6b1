package dk.naervaer.eventsourcing.heard;

import dk.naervaer.eventsourcing.StreamId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sorts a batch by what has been heard before: repeats are gone, the rest is due or too early.
///
/// @param due for each stream the facts that follow what was heard, without a gap
/// @param early what has to wait for a fact that is not here
record InOrder(Map<StreamId, List<HeardEvent>> due, List<HeardEvent> early) {

    // Two instances with the same batch take their rows in the same order.
    private static final Comparator<HeardEvent> BY_STREAM_AND_VERSION =
            Comparator.<HeardEvent, String>comparing(event -> event.stream().toString())
                    .thenComparing(HeardEvent::version);

    static InOrder after(Map<StreamId, Long> heard, List<HeardEvent> batch) {
        var last = new LinkedHashMap<>(heard);
        var due = new LinkedHashMap<StreamId, List<HeardEvent>>();
        var early = new ArrayList<HeardEvent>();
        for (var event : batch.stream().sorted(BY_STREAM_AND_VERSION).toList()) {
            long next = last.getOrDefault(event.stream(), 0L) + 1;
            if (event.version() > next) early.add(event);
            if (event.version() != next) continue;
            due.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event);
            last.put(event.stream(), next);
        }
        return new InOrder(due, early);
    }
}
