package dk.naervaer.booking.intake.hl7v2.mllp;

import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.epj.Sender;
import dk.naervaer.booking.epj.SenderCertificate;
import io.vertx.core.net.NetSocket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.security.auth.x500.X500Principal;

/// Who is at the other end of a connection, as far as TLS tells.
///
/// @param certificate empty where the connection is not by TLS
record Peer(Optional<X509Certificate> certificate) {

    static final Peer UNKNOWN = new Peer(Optional.empty());

    static Peer of(NetSocket socket) {
        if (!socket.isSsl()) return UNKNOWN;
        try {
            return new Peer(
                    socket.peerCertificates().stream()
                            .filter(X509Certificate.class::isInstance)
                            .map(X509Certificate.class::cast)
                            .findFirst());
        } catch (SSLPeerUnverifiedException e) {
            throw new IllegalStateException("Whoever gets in by TLS has shown a certificate", e);
        }
    }

    /// Without TLS, and for a sender of which no certificate is registered, its name is enough.
    boolean maySpeakAs(EpjSystem system, Sender sender) {
        var registered = system.certificatesOf(sender);
        return registered.isEmpty()
                || certificate
                        .map(shown -> registered.stream().anyMatch(one -> fits(one, shown)))
                        .orElse(true);
    }

    private static boolean fits(SenderCertificate registered, X509Certificate shown) {
        return registered.namesFingerprint()
                ? registered.certificate().equals(fingerprint(shown))
                : shown.getSubjectX500Principal().equals(subject(registered));
    }

    /// What cannot be read as a subject is nobody's.
    private static X500Principal subject(SenderCertificate registered) {
        try {
            return new X500Principal(registered.certificate());
        } catch (IllegalArgumentException _) {
            return new X500Principal("");
        }
    }

    private static String fingerprint(X509Certificate shown) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(shown.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate cannot be hashed", e);
        }
    }
}
