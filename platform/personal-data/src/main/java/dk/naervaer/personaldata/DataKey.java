package dk.naervaer.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One person's key for one class of data: 32 bytes for sealing and 32 for fingerprints.
final class DataKey {

    private static final int HALF = 32;
    private static final int PRINT = 16;
    private static final String HMAC = "HmacSHA256";

    // Looking an algorithm up costs more than using it; Tink keeps its ciphers the same way.
    private static final ThreadLocal<Mac> MACS = ThreadLocal.withInitial(DataKey::hmac);

    private final String id;
    private final String person;
    private final AesGcmJce cipher;
    private final SecretKeySpec telling;

    private DataKey(KeyId id, AesGcmJce cipher, SecretKeySpec telling) {
        this.id = id.toString();
        this.person = id.person().toString();
        this.cipher = cipher;
        this.telling = telling;
    }

    static byte[] roll() {
        return Random.randBytes(2 * HALF);
    }

    /// Seals anew and tells as before: fingerprints stay comparable from version to version.
    static byte[] roll(byte[] before) {
        var secret = Arrays.copyOf(Random.randBytes(HALF), 2 * HALF);
        System.arraycopy(before, HALF, secret, HALF, HALF);
        return secret;
    }

    static DataKey of(KeyId id, byte[] secret) throws GeneralSecurityException {
        var sealing = new AesGcmJce(Arrays.copyOfRange(secret, 0, HALF));
        return new DataKey(id, sealing, new SecretKeySpec(secret, HALF, HALF, HMAC));
    }

    SealedValue seal(String field, String plain) {
        try {
            byte[] sealed = cipher.encrypt(plain.getBytes(UTF_8), context(field));
            var base64 = Base64.getEncoder();
            return new SealedValue(
                    id,
                    base64.encodeToString(sealed),
                    base64.encodeToString(fingerprint(field, plain)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed under " + id, e);
        }
    }

    String open(String field, SealedValue value) {
        try {
            byte[] sealed = Base64.getDecoder().decode(value.ciphertext());
            return new String(cipher.decrypt(sealed, context(field)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Does not open under " + id + " as " + field, e);
        }
    }

    private byte[] fingerprint(String field, String plain) throws GeneralSecurityException {
        var mac = MACS.get();
        mac.init(telling);
        return Arrays.copyOf(mac.doFinal((field + "\0" + plain).getBytes(UTF_8)), PRINT);
    }

    // A value cut out and pasted under another person or field must not open.
    private byte[] context(String field) {
        return (person + "/" + field).getBytes(UTF_8);
    }

    private static Mac hmac() {
        try {
            return Mac.getInstance(HMAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(HMAC + " is missing", e);
        }
    }
}
