package dk.naervaer.consent.privacy.shown;

import dk.naervaer.consent.privacy.hold.LegalHold;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A hold that nobody has lifted; its reason is still sealed.
///
/// @param until the last day, inclusive; null when only a human ends it
public record LegalHoldRow(PersonId person, SealedValue reason, @Nullable LocalDate until) {

    public boolean holds(LocalDate today) {
        return LegalHold.holds(until, today);
    }
}
