package dk.naervaer.invitation.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// One invitation for each relative and appointment: the same two make the same id (UUIDv5), so
/// that two reactions to two facts meet on one stream.
public final class InvitationId {

    private static final UUID NAMESPACE = UUID.fromString("2b8d2a86-5a0e-4f53-9d5e-5d1f6a4f7c10");

    public static String of(UUID appointment, UUID relative) {
        return named(NAMESPACE, appointment + "/" + relative).toString();
    }

    private static UUID named(UUID namespace, String name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(bytes(namespace));
            var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(UTF_8)));
            long high = (hash.getLong() & ~0xf000L) | 0x5000L;
            long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private InvitationId() {}
}
