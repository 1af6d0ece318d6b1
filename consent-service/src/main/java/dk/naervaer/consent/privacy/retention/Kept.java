package dk.naervaer.consent.privacy.retention;

import dk.naervaer.personaldata.KeyClass;
import java.util.Arrays;
import java.util.Optional;

/// What a retention rule is about: a class of keys, or what has none.
public enum Kept {
    IDENTITY,
    CONTACT,
    MESSAGE,
    EVIDENCE,
    ACCESS,
    /// How links and connections behaved: no personal data, and no key to delete.
    TELEMETRY;

    public static Kept of(KeyClass keyClass) {
        return valueOf(keyClass.name());
    }

    public Optional<KeyClass> keyClass() {
        return Arrays.stream(KeyClass.values())
                .filter(one -> one.name().equals(name()))
                .findFirst();
    }
}
