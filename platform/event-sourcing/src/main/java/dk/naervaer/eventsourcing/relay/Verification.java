package dk.naervaer.eventsourcing.relay;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads every linked fact again and holds it against the chain, the chain against its signatures,
/// and both against the checkpoints that were sent away while the facts were new.
@Singleton
public class Verification {

    /// What came of it.
    ///
    /// @param facts how many facts were read
    /// @param wrong the first thing that is not as it was; `null` when all is
    public record Result(long facts, @Nullable Wrong wrong) {}

    /// The first wrong row.
    ///
    /// @param place how many facts stand before it
    /// @param stream and `version` of the row that stands there now; `null` when none does
    public record Wrong(What what, long place, @Nullable String stream, @Nullable Long version) {}

    /// What is wrong.
    public enum What {
        /// The row is not the one that was published: changed, exchanged, inserted or one before it
        /// removed.
        ROW,
        /// The row that was published is gone, and so is every later one.
        ROW_MISSING,
        /// The link does not follow from its rows and the one before it.
        LINK,
        /// The link was not signed by this installation.
        SIGNATURE,
        /// The chain is not the one whose checkpoint was sent away.
        CHECKPOINT
    }

    private static final int LINKS = 50;

    private static final String ROWS =
            """
            select %s, xid::text::bigint as xid, seq from event
            where (xid, seq) > (($1::text)::xid8, $2) order by xid, seq limit $3
            """
                    .formatted(Relay.EVENTS);

    private final Pool pool;
    private final Chain chain;
    private final Checkpoints checkpoints;

    public Verification(Pool pool, Chain chain, Checkpoints checkpoints) {
        this.pool = pool;
        this.chain = chain;
        this.checkpoints = checkpoints;
    }

    public Uni<Result> verify() {
        return checkpoints
                .sent()
                .flatMap(sent -> from(Chain.NONE, Position.START, new TreeMap<>(sent)));
    }

    private Uni<Result> from(Chain.Link before, Position at, SortedMap<Long, String> sent) {
        return chain.after(before.upto(), LINKS)
                .flatMap(links -> {
                    if (links.isEmpty()) return Uni.createFrom().item(end(before, sent));
                    int size = links.stream().mapToInt(Chain.Link::size).sum();
                    return rows(at, size)
                            .flatMap(rows -> {
                                var wrong = compare(before, links, rows, sent);
                                if (wrong != null)
                                    return Uni.createFrom().item(new Result(wrong.place(), wrong));
                                return from(links.getLast(), Tail.position(rows.getLast()), sent);
                            });
                });
    }

    private Uni<List<Row>> rows(Position after, int most) {
        return pool.preparedQuery(ROWS)
                .execute(Tuple.of(String.valueOf(after.xid()), after.seq(), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private @Nullable Wrong compare(
            Chain.Link before,
            List<Chain.Link> links,
            List<Row> rows,
            SortedMap<Long, String> sent) {
        var last = before;
        int used = 0;
        for (var link : links) {
            var wrong =
                    compareRows(
                            link,
                            last.upto(),
                            rows.subList(Math.min(used, rows.size()), rows.size()));
            if (wrong == null) wrong = compareLink(last, link, sent);
            if (wrong != null) return wrong;
            used += link.size();
            last = link;
        }
        return null;
    }

    private static @Nullable Wrong compareRows(Chain.Link link, long place, List<Row> rows) {
        var leaves = link.leafList();
        for (int n = 0; n < leaves.size(); n++) {
            if (n >= rows.size()) return new Wrong(What.ROW_MISSING, place + n, null, null);
            var row = rows.get(n);
            if (!Arrays.equals(leaves.get(n), Merkle.leaf(row)))
                return new Wrong(
                        What.ROW, place + n, row.getString("stream_id"), row.getLong("version"));
        }
        return null;
    }

    private @Nullable Wrong compareLink(
            Chain.Link before, Chain.Link link, SortedMap<Long, String> sent) {
        long place = before.upto();
        if (link.upto() != place + link.size() || !link.hashAfter(before).equals(link.hash()))
            return new Wrong(What.LINK, place, null, null);
        if (!chain.isSigned(link)) return new Wrong(What.SIGNATURE, place, null, null);
        var then = sent.remove(link.upto());
        return then == null || then.equals(link.hash())
                ? null
                : new Wrong(What.CHECKPOINT, place, null, null);
    }

    /// A chain that was made again, or ends before one of its checkpoints, does not meet them all.
    private static Result end(Chain.Link last, SortedMap<Long, String> sent) {
        if (sent.isEmpty()) return new Result(last.upto(), null);
        long place = Math.min(sent.firstKey(), last.upto());
        return new Result(last.upto(), new Wrong(What.CHECKPOINT, place, null, null));
    }
}
