package dk.naervaer.personaldata;

import java.util.Locale;

/// Kinds of personal data that are kept for different lengths of time, and so have keys of their
/// own.
public enum KeyClass {
    IDENTITY,
    CONTACT,
    MESSAGE,
    EVIDENCE,
    ACCESS;

    String keyId(PersonId person) {
        return person + "/" + name().toLowerCase(Locale.ROOT) + "/1";
    }
}
