package dk.naervaer.operations.access;

import dk.naervaer.web.access.Looked;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who has looked at what a moment ago: a page that reads itself again at every change is one look.
///
/// Only what is written is remembered, and for a bounded number of looks; what is forgotten is
/// written once more.
final class RecentLooks {

    private record Key(String actor, Purpose purpose, UUID person, String kind, String id) {

        static Key of(Looked looked, Shown shown) {
            return new Key(
                    looked.actor(), looked.purpose(), shown.person(), shown.kind(), shown.id());
        }
    }

    private final Duration same;
    private final int most;
    private final SequencedMap<Key, Instant> written = new LinkedHashMap<>();

    /// @param same how long a look at the same thing counts as the same look
    RecentLooks(Duration same, int most) {
        this.same = same;
        this.most = most;
    }

    /// What of it nobody has been shown so short a time ago.
    synchronized List<Shown> fresh(Looked looked, Instant now) {
        return looked.shown().stream()
                .distinct()
                .filter(shown -> !isRecent(written.get(Key.of(looked, shown)), now))
                .toList();
    }

    /// A clock that has been moved back makes nothing recent.
    private boolean isRecent(@Nullable Instant before, Instant now) {
        return before != null && !now.isBefore(before) && now.isBefore(before.plus(same));
    }

    synchronized void wrote(Looked looked, List<Shown> fresh, Instant now) {
        for (var shown : fresh) written.putLast(Key.of(looked, shown), now);
        while (written.size() > most || isOver(written.firstEntry(), now)) written.pollFirstEntry();
    }

    private boolean isOver(Map.@Nullable Entry<Key, Instant> eldest, Instant now) {
        return eldest != null && !isRecent(eldest.getValue(), now);
    }

    synchronized int size() {
        return written.size();
    }
}
