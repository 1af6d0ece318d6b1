package dk.naervaer.personaldata;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A key that is unwrapped when it is first needed; of the five a person has, most never are.
final class KeyAtHand {

    private final KeyId id;
    private final Supplier<DataKey> unwrapping;
    private volatile @Nullable DataKey unwrapped;

    KeyAtHand(KeyId id, Supplier<DataKey> unwrapping) {
        this.id = id;
        this.unwrapping = unwrapping;
    }

    KeyId id() {
        return id;
    }

    DataKey key() {
        var key = unwrapped;
        if (key == null) {
            key = unwrapping.get();
            unwrapped = key;
        }
        return key;
    }

    KeyAtHand orNewer(KeyAtHand other) {
        return other.id.version() > id.version() ? other : this;
    }
}
