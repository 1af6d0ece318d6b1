package dk.naervaer.personaldata;

import org.jspecify.annotations.Nullable;

/// A personal value that only the holder of its key can read.
///
/// Two are equal when they seal the same value of the same person and class: the fingerprint tells,
/// without opening, and whichever version of the key has sealed them.
///
/// @param keyId person id, class and version of the key
/// @param ciphertext AES-256-GCM in base64; differs each time the same value is sealed
/// @param fingerprint HMAC of the value under the person's key, in base64
public record SealedValue(String keyId, String ciphertext, String fingerprint) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedValue that
                && fingerprint.equals(that.fingerprint)
                && owner().equals(that.owner());
    }

    @Override
    public int hashCode() {
        return 31 * owner().hashCode() + fingerprint.hashCode();
    }

    @Override
    public String toString() {
        return "sealed";
    }

    private String owner() {
        int version = keyId.lastIndexOf('/');
        return version < 0 ? keyId : keyId.substring(0, version);
    }
}
