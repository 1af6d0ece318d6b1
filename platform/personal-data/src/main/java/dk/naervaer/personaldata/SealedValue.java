package dk.naervaer.personaldata;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A personal value that only the holder of its key can read.
///
/// Two are equal when they seal the same value under the same key: the fingerprint tells, without
/// opening.
///
/// @param keyId person id, class and version of the key
/// @param ciphertext AES-256-GCM in base64; differs each time the same value is sealed
/// @param fingerprint HMAC of the value under the person's key, in base64
public record SealedValue(String keyId, String ciphertext, String fingerprint) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedValue that
                && keyId.equals(that.keyId)
                && fingerprint.equals(that.fingerprint);
    }

    @Override
    public int hashCode() {
        return Objects.hash(keyId, fingerprint);
    }

    @Override
    public String toString() {
        return "sealed";
    }
}
