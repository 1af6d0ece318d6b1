package dk.naervaer.invitation.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The secret in a link: 130 random bits as 26 characters of lower-case base32, which no trailing
/// sign breaks and which can be read aloud.
public record Token(String value) {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Token random() {
        return new Token(
                RANDOM.ints(LENGTH, 0, ALPHABET.length())
                        .collect(
                                StringBuilder::new,
                                (text, index) -> text.append(ALPHABET.charAt(index)),
                                StringBuilder::append)
                        .toString());
    }

    /// All that is ever stored of it.
    public String hash() {
        return hash(value);
    }

    public static String hash(String secret) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "token";
    }
}
