package dk.naervaer.booking.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.booking.appointment.Identifier;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// An EPJ that may tell us of appointments; the same identifier from two EPJs is two appointments.
public record RegisteredEpj(String client, UUID namespace) {

    /// The same id for the same identifier, in whichever dialect and order the messages come.
    public UUID appointmentId(Identifier identifier) {
        var name = identifier.system() + "|" + identifier.value();
        return nameBased(namespace, name.getBytes(UTF_8));
    }

    public String actor() {
        return "epj:" + client;
    }

    /// UUID version 5, RFC 9562.
    private static UUID nameBased(UUID namespace, byte[] name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(
                    ByteBuffer.allocate(16)
                            .putLong(namespace.getMostSignificantBits())
                            .putLong(namespace.getLeastSignificantBits())
                            .array());
            var hash = ByteBuffer.wrap(sha1.digest(name));
            long high = (hash.getLong() & ~0xF000L) | 0x5000L;
            long low = (hash.getLong() & ~(3L << 62)) | (2L << 62);
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
