package dk.naervaer.eventsourcing.handling;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

/// Lets what is asked for while others are being written travel together: one alone goes at once,
/// many at a time share a statement and a commit.
///
/// What concerns a stream that is under way waits for it, so that this instance never races itself.
final class Bundling<T> {

    private static final int MOST = 100;
    private static final int LANES = 3;

    private final Function<T, String> stream;
    private final Function<List<T>, Uni<Void>> work;
    private final Queue<T> waiting = new ArrayDeque<>();
    private final Set<String> underWay = new HashSet<>();
    private int free = LANES;

    /// @param work never fails: whoever waits for one of them has been told
    Bundling(Function<T, String> stream, Function<List<T>, Uni<Void>> work) {
        this.stream = stream;
        this.work = work;
    }

    void add(T one) {
        synchronized (this) {
            waiting.add(one);
        }
        depart();
    }

    private void depart() {
        for (var together = next(); !together.isEmpty(); together = next()) {
            var gone = together;
            work.apply(gone).subscribe().with(_ -> arrived(gone), _ -> arrived(gone));
        }
    }

    private void arrived(List<T> together) {
        synchronized (this) {
            free++;
            for (var one : together) underWay.remove(stream.apply(one));
        }
        depart();
    }

    private synchronized List<T> next() {
        var together = new ArrayList<T>();
        if (free == 0 || waiting.isEmpty()) return together;
        var streams = new HashSet<String>();
        for (var each = waiting.iterator(); each.hasNext() && together.size() < MOST; ) {
            var one = each.next();
            if (underWay.contains(stream.apply(one))) continue;
            streams.add(stream.apply(one));
            together.add(one);
            each.remove();
        }
        if (!together.isEmpty()) free--;
        underWay.addAll(streams);
        return together;
    }
}
