package dk.naervaer.eventsourcing.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Lets what is asked for while others are being served travel together: one alone goes at once,
/// many at a time share a statement and a commit.
///
/// What the database cannot take fails alone, not those it travelled with.
public final class Bundling<T> {

    private static final int MOST = 100;

    private final Function<T, ?> exclusive;
    private final Function<List<T>, Uni<Void>> work;
    private final BiConsumer<T, Throwable> failed;
    private final Queue<T> waiting = new ArrayDeque<>();
    private final Set<Object> underWay = new HashSet<>();
    private int free;

    /// @param lanes how many bundles may be under way at a time
    /// @param exclusive what is equal waits while one of it is under way in another bundle
    public Bundling(
            int lanes,
            Function<T, ?> exclusive,
            Function<List<T>, Uni<Void>> work,
            BiConsumer<T, Throwable> failed) {
        this.free = lanes;
        this.exclusive = exclusive;
        this.work = work;
        this.failed = failed;
    }

    public void add(T one) {
        synchronized (this) {
            waiting.add(one);
        }
        depart();
    }

    private void depart() {
        for (var together = next(); !together.isEmpty(); together = next()) {
            var gone = together;
            serve(gone).subscribe().with(_ -> arrived(gone), _ -> arrived(gone));
        }
    }

    private Uni<Void> serve(List<T> together) {
        return Uni.createFrom()
                .deferred(() -> work.apply(together))
                .onFailure()
                .recoverWithUni(failure -> apart(together, failure));
    }

    private Uni<Void> apart(List<T> together, Throwable failure) {
        if (together.size() == 1 || !(failure instanceof PgException)) {
            together.forEach(one -> failed.accept(one, failure));
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(together)
                .onItem()
                .transformToUniAndConcatenate(one -> serve(List.of(one)))
                .onItem()
                .ignoreAsUni();
    }

    private void arrived(List<T> together) {
        synchronized (this) {
            free++;
            for (var one : together) underWay.remove(exclusive.apply(one));
        }
        depart();
    }

    private synchronized List<T> next() {
        var together = new ArrayList<T>();
        if (free == 0 || waiting.isEmpty()) return together;
        var taken = new HashSet<Object>();
        for (var each = waiting.iterator(); each.hasNext() && together.size() < MOST; ) {
            var one = each.next();
            if (underWay.contains(exclusive.apply(one))) continue;
            taken.add(exclusive.apply(one));
            together.add(one);
            each.remove();
        }
        if (!together.isEmpty()) free--;
        underWay.addAll(taken);
        return together;
    }
}
