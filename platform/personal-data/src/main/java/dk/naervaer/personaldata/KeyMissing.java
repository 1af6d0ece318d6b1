package dk.naervaer.personaldata;

import java.io.Serial;

/// The key of a person is not here: not arrived yet, or deleted. Nothing is sealed without it.
public final class KeyMissing extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    KeyMissing(String keyId) {
        super("No key " + keyId);
    }
}
