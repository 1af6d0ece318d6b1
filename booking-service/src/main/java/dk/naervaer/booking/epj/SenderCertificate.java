package dk.naervaer.booking.epj;

import java.util.Locale;
import java.util.regex.Pattern;

/// The client certificate by which a sender is known where HL7 messages come by TLS; one may have
/// several while it changes from one to the next.
///
/// @param certificate the SHA-256 fingerprint, or the subject as `CN=…,O=…`
public record SenderCertificate(Sender sender, String certificate) {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    public SenderCertificate {
        certificate = normal(certificate.strip());
    }

    public boolean namesFingerprint() {
        return FINGERPRINT.matcher(certificate).matches();
    }

    private static String normal(String text) {
        var digits = text.replace(":", "").toLowerCase(Locale.ROOT);
        if (FINGERPRINT.matcher(digits).matches()) return digits;
        if (text.contains("=")) return text;
        throw new IllegalArgumentException(
                "A certificate is known by its SHA-256 fingerprint or its subject");
    }
}
