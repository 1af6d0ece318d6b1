package dk.naervaer.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/// One person's key for one class of data: 32 bytes for sealing and 32 for fingerprints.
final class DataKey {

    private static final int HALF = 32;

    private final String id;
    private final AesGcmJce cipher;
    private final PrfHmacJce mac;

    private DataKey(String id, AesGcmJce cipher, PrfHmacJce mac) {
        this.id = id;
        this.cipher = cipher;
        this.mac = mac;
    }

    static byte[] roll() {
        return Random.randBytes(2 * HALF);
    }

    static DataKey of(String id, byte[] secret) throws GeneralSecurityException {
        var sealing = new AesGcmJce(Arrays.copyOfRange(secret, 0, HALF));
        var telling = new SecretKeySpec(secret, HALF, HALF, "HMAC");
        return new DataKey(id, sealing, new PrfHmacJce("HMACSHA256", telling));
    }

    SealedValue seal(PersonId person, String field, String plain) {
        try {
            byte[] sealed = cipher.encrypt(plain.getBytes(UTF_8), context(person, field));
            byte[] print = mac.compute((field + "\0" + plain).getBytes(UTF_8), 16);
            var base64 = Base64.getEncoder();
            return new SealedValue(id, base64.encodeToString(sealed), base64.encodeToString(print));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed under " + id, e);
        }
    }

    String open(PersonId person, String field, SealedValue value) {
        try {
            byte[] sealed = Base64.getDecoder().decode(value.ciphertext());
            return new String(cipher.decrypt(sealed, context(person, field)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Does not open under " + id + " as " + field, e);
        }
    }

    // A value cut out and pasted under another person or field must not open.
    private static byte[] context(PersonId person, String field) {
        return (person + "/" + field).getBytes(UTF_8);
    }
}
