package dk.naervaer.invitation.heard;

import java.io.IOException;

/// A fault of the surroundings: nobody can tell whether a consent still holds, so it has to be
/// asked again later.
public final class ConsentsUnheard extends IOException {
    private static final long serialVersionUID = 1;

    public ConsentsUnheard() {
        super("The patients' decisions are not heard in time");
    }
}
