package dk.naervaer.personaldata;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The keys of some people, at hand: sealing and opening need no waiting any more.
///
/// The newest version of a key seals; older ones open what they have sealed. It is for one request:
/// kept longer, it would outlive an erasure.
public final class Keyring {

    private record Owner(PersonId person, KeyClass keyClass) {}

    private final Map<String, KeyAtHand> opening = new HashMap<>();
    private final Map<Owner, KeyAtHand> sealing = new HashMap<>();

    Keyring(Collection<KeyAtHand> keys) {
        for (var key : keys) {
            opening.put(key.id().toString(), key);
            sealing.merge(
                    new Owner(key.id().person(), key.id().keyClass()), key, KeyAtHand::orNewer);
        }
    }

    /// Fails with [KeyMissing] when the person's key is not here.
    ///
    /// @param field what the value is, for instance `given`; opening needs the same word
    public SealedValue seal(PersonId person, KeyClass keyClass, String field, String plain) {
        var key = sealing.get(new Owner(person, keyClass));
        if (key == null) throw new KeyMissing(KeyId.first(person, keyClass).owner());
        return key.key().seal(field, plain);
    }

    /// Empty when the key is not here: erased, or not arrived yet.
    public Optional<String> open(SealedValue value, String field) {
        return Optional.ofNullable(opening.get(value.keyId()))
                .map(key -> key.key().open(field, value));
    }
}
