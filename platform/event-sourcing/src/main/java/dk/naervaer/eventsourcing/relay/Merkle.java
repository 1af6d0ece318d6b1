package dk.naervaer.eventsourcing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.mutiny.sqlclient.Row;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Hashes of facts, and one hash that stands for many of them. Leaves and nodes begin with
/// different bytes, so that neither can pass for the other.
final class Merkle {

    static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte LINK = 2;

    /// Everything a fact says, sealed values as they are; not where it stands in the order.
    static byte[] leaf(Row row) {
        var sha = sha(LEAF);
        add(sha, row.getString("stream_id"));
        add(sha, row.getLong("version"));
        add(sha, row.getString("type"));
        add(sha, row.getString("data"));
        add(sha, row.getString("metadata"));
        var at = row.getOffsetDateTime("recorded_at").toInstant();
        add(sha, ChronoUnit.MICROS.between(Instant.EPOCH, at));
        return sha.digest();
    }

    static byte[] root(List<byte[]> leaves) {
        var level = leaves;
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>((level.size() + 1) / 2);
            for (int n = 0; n < level.size(); n += 2)
                above.add(
                        n + 1 == level.size()
                                ? level.get(n)
                                : node(level.get(n), level.get(n + 1)));
            level = above;
        }
        return level.getFirst();
    }

    private static byte[] node(byte[] left, byte[] right) {
        var sha = sha(NODE);
        sha.update(left);
        sha.update(right);
        return sha.digest();
    }

    static byte[] link(byte[] before, long upto, byte[] root) {
        var sha = sha(LINK);
        sha.update(before);
        add(sha, upto);
        sha.update(root);
        return sha.digest();
    }

    private static void add(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        add(sha, bytes.length);
        sha.update(bytes);
    }

    private static void add(MessageDigest sha, long number) {
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static MessageDigest sha(byte kind) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(kind);
            return sha;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Merkle() {}
}
