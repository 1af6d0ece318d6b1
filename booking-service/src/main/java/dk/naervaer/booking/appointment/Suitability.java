package dk.naervaer.booking.appointment;

import dk.naervaer.personaldata.SealedValue;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The clinician's judgement whether a consultation at a distance is justifiable.
///
/// @param why in the clinician's words, where a rule asks for them
public record Suitability(
        Verdict verdict, Set<Warning> warnings, Extent extent, @Nullable SealedValue why) {

    public enum Verdict {
        SUITABLE,
        UNSUITABLE
    }

    /// What a judgement holds for.
    public enum Extent {
        APPOINTMENT,
        /// This appointment and the patient's later ones in the department.
        COURSE
    }

    public Suitability {
        // In one order, so that the same judgement is always written alike.
        warnings = Collections.unmodifiableSortedSet(new TreeSet<>(warnings));
    }
}
