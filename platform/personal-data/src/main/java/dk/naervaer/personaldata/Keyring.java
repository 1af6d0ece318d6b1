package dk.naervaer.personaldata;

import java.util.Map;
import java.util.Optional;

/// The keys of some people, at hand: sealing and opening need no waiting any more.
public final class Keyring {

    private final Map<String, DataKey> keys;

    Keyring(Map<String, DataKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /// Fails with [KeyMissing] when the person's key is not here.
    ///
    /// @param field what the value is, for instance `given`; opening needs the same word
    public SealedValue seal(PersonId person, KeyClass keyClass, String field, String plain) {
        var key = keys.get(keyClass.keyId(person));
        if (key == null) throw new KeyMissing(keyClass.keyId(person));
        return key.seal(person, field, plain);
    }

    /// Empty when the key is not here: erased, or not arrived yet.
    public Optional<String> open(SealedValue value, String field) {
        var person = PersonId.of(value.keyId().substring(0, value.keyId().indexOf('/')));
        return Optional.ofNullable(keys.get(value.keyId()))
                .map(key -> key.open(person, field, value));
    }
}
