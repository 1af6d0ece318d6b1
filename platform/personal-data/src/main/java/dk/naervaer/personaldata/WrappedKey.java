package dk.naervaer.personaldata;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Base64;

/// One key on its way to the other services.
///
/// @param keyClass called `class` on the wire
/// @param wrapped the key under the master key, in base64
record WrappedKey(
        String keyId, PersonId personId, @JsonProperty("class") KeyClass keyClass, String wrapped) {

    static WrappedKey of(KeyId id, byte[] wrapped) {
        return new WrappedKey(
                id.toString(),
                id.person(),
                id.keyClass(),
                Base64.getEncoder().encodeToString(wrapped));
    }

    KeyId id() {
        return KeyId.parse(keyId);
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(wrapped);
    }

    /// Fails on a record that contradicts its key or itself, or is no base64.
    WrappedKey under(String topicKey) {
        var id = id();
        var says = id.person().equals(personId) && id.keyClass() == keyClass;
        if (!says || !id.topicKey().equals(topicKey) || bytes().length == 0)
            throw new IllegalArgumentException("Not the key it says it is");
        return this;
    }
}
