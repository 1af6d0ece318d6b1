package dk.naervaer.booking.intake.hl7v2;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.web.error.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Why a message was refused.
public final class Refusals {

    public static Problem of(ThrowingCallable reading) {
        var refused = catchThrowableOfType(RefusedMessage.class, reading);
        if (refused == null) throw new AssertionError("Nothing was refused");
        return refused.problem();
    }

    private Refusals() {}
}
