package dk.naervaer.eventsourcing.relay;

import dk.naervaer.eventsourcing.store.InstallationSecrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// Ties the published facts together, so that nobody can change, remove or insert one unnoticed:
/// each batch is a signed link that holds the hashes of its facts and the link before.
///
/// The facts are hashed as they lie, sealed, so the chain holds after an erasure too.
@Singleton
public class Chain {

    private static final HexFormat HEX = HexFormat.of();

    /// Bytes in hexadecimal.
    ///
    /// @param upto how many facts this link and those before it hold
    record Link(long upto, String leaves, String hash, String signature) {

        private static final int DIGITS = 2 * Merkle.LENGTH;

        int size() {
            return leaves.length() / DIGITS;
        }

        List<byte[]> leafList() {
            return IntStream.range(0, size())
                    .mapToObj(n -> leaves.substring(n * DIGITS, (n + 1) * DIGITS))
                    .map(HEX::parseHex)
                    .toList();
        }

        /// What the hash of a link with these leaves after that one must be.
        String hashAfter(Link before) {
            byte[] root = Merkle.root(leafList());
            return HEX.formatHex(
                    Merkle.link(HEX.parseHex(before.hash()), before.upto() + size(), root));
        }
    }

    static final Link NONE = new Link(0, "", "00".repeat(Merkle.LENGTH), "");

    private static final String LINK =
            """
            with moved as (
              update cursor set xid = ($6::text)::xid8, seq = $7 where name = $5)
            insert into chain (upto, leaves, hash, signature)
            values ($1, decode($2, 'hex'), decode($3, 'hex'), decode($4, 'hex'))
            """;

    private static final String COLUMNS =
            """
            select upto, encode(leaves, 'hex') as leaves, encode(hash, 'hex') as hash,
                   encode(signature, 'hex') as signature from chain
            """;

    private final Pool pool;
    private final InstallationSecrets secrets;

    public Chain(Pool pool, InstallationSecrets secrets) {
        this.pool = pool;
        this.secrets = secrets;
    }

    /// Adds a link for a batch that has been published, and moves the cursor past it in the same
    /// statement: no fact is linked twice or left out, whenever the process ends.
    Uni<Void> link(SqlConnection connection, List<Row> rows, String cursor, Position last) {
        return newest(connection)
                .map(before -> next(before.orElse(NONE), rows))
                .flatMap(link ->
                        connection
                                .preparedQuery(LINK)
                                .execute(
                                        Tuple.of(
                                                        link.upto(),
                                                        link.leaves(),
                                                        link.hash(),
                                                        link.signature(),
                                                        cursor,
                                                        String.valueOf(last.xid()))
                                                .addValue(last.seq())))
                .replaceWithVoid();
    }

    private Link next(Link before, List<Row> rows) {
        var leaves =
                rows.stream().map(Merkle::leaf).map(HEX::formatHex).collect(Collectors.joining());
        var unsigned = new Link(before.upto() + rows.size(), leaves, "", "");
        var hash = unsigned.hashAfter(before);
        var signature = HEX.formatHex(secrets.sign(HEX.parseHex(hash)));
        return new Link(unsigned.upto(), leaves, hash, signature);
    }

    Uni<Optional<Link>> newest(SqlClient client) {
        return client.query(COLUMNS + "order by upto desc limit 1")
                .execute()
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .findFirst()
                                .map(Chain::read));
    }

    /// The links after a count, oldest first.
    Uni<List<Link>> after(long upto, int most) {
        return pool.preparedQuery(COLUMNS + "where upto > $1 order by upto limit $2")
                .execute(Tuple.of(upto, most))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(Chain::read).toList());
    }

    boolean isSigned(Link link) {
        return isSigned(link.hash(), link.signature());
    }

    boolean isSigned(String hash, String signature) {
        return secrets.isSigned(HEX.parseHex(hash), HEX.parseHex(signature));
    }

    private static Link read(Row row) {
        return new Link(
                row.getLong("upto"),
                row.getString("leaves"),
                row.getString("hash"),
                row.getString("signature"));
    }
}
