package dk.naervaer.consent.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads the access log, and checks that nobody has changed it.
@Singleton
public class LookLog {

    // How often somebody of the staff has looked in the hour before counts requests, not rows: a
    // list of a day is one look at a list.
    private static final String SELECT =
            """
            select l.n, l.at, l.actor, l.fact ->> 'said' as said, counted.requests
            from access_look l cross join lateral (
              select case when l.actor like 'staff:%' then (
                select count(distinct o.request) from access_look o
                where o.actor = l.actor and o.at > l.at - interval '1 hour' and o.at <= l.at)
              else 0 end as requests) as counted
            where true
            """;

    private static final int AT_ONCE = 5_000;

    /// How a check of the whole chain ended.
    ///
    /// @param rows how many were found to be right
    /// @param firstWrong the first row that is not as it was written, or is gone
    public record Checked(long rows, Optional<Long> firstWrong) {}

    private record Link(long n, String hash) {}

    private final Pool pool;
    private final ObjectMapper json;

    LookLog(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    public Uni<List<LoggedLook>> find(Search search) {
        var asked = new Asked(search.most());
        if (!search.people().isEmpty())
            asked.and(
                    "l.person = any(%s)",
                    search.people().stream().map(PersonId::value).toArray(UUID[]::new));
        asked.and("l.actor = %s", search.actor());
        asked.and("l.at >= %s", utc(search.from()));
        asked.and("l.at < %s", utc(search.until()));
        asked.and(
                "(l.at, l.n) < (select b.at, b.n from access_look b where b.n = %s)",
                search.before());
        return pool.preparedQuery(
                        SELECT + asked.conditions + " order by l.at desc, l.n desc limit $1")
                .execute(asked.values)
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(this::read).toList());
    }

    /// Only what is asked for stands in the statement, so that each question finds its index.
    private static final class Asked {

        private final StringBuilder conditions = new StringBuilder();
        private final Tuple values = Tuple.tuple();

        Asked(int most) {
            values.addInteger(most);
        }

        void and(String condition, @Nullable Object value) {
            if (value == null) return;
            values.addValue(value);
            conditions.append(" and ").append(condition.formatted("$" + values.size()));
        }
    }

    /// Computes every hash anew, from the first row to the newest.
    public Uni<Checked> check() {
        return pool.query("select n, hash from access_head")
                .execute()
                .map(rows -> link(rows.iterator().next()))
                .flatMap(head -> check(new Link(0, ""), head));
    }

    private Uni<Checked> check(Link last, Link head) {
        return pool.preparedQuery(
                        """
                        select n, fact::text, previous, hash from access_look
                        where n > $1 and n <= $2 order by n limit $3
                        """)
                .execute(Tuple.of(last.n(), head.n(), AT_ONCE))
                .flatMap(rows -> {
                    var at = last;
                    for (var row : rows) {
                        var next = link(row);
                        if (!follows(at, next, row)) return wrong(at);
                        at = next;
                    }
                    if (rows.size() == AT_ONCE) return check(at, head);
                    return at.n() == head.n() && at.hash().equals(head.hash())
                            ? Uni.createFrom().item(new Checked(at.n(), Optional.empty()))
                            : wrong(at);
                });
    }

    private static Uni<Checked> wrong(Link last) {
        return Uni.createFrom().item(new Checked(last.n(), Optional.of(last.n() + 1)));
    }

    private static Link link(Row row) {
        return new Link(row.getLong("n"), hex(row, "hash"));
    }

    private static String hex(Row row, String column) {
        return HexFormat.of().formatHex(row.getBuffer(column).getBytes());
    }

    private static boolean follows(Link last, Link next, Row row) {
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(last.hash()));
        digest.update((next.n() + " " + row.getString("fact")).getBytes(UTF_8));
        return next.n() == last.n() + 1
                && hex(row, "previous").equals(last.hash())
                && HexFormat.of().formatHex(digest.digest()).equals(next.hash());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private LoggedLook read(Row row) {
        try {
            return new LoggedLook(
                    row.getLong("n"),
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("actor"),
                    json.readValue(row.getString("said"), LoggedLook.Said.class),
                    row.getLong("requests"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
