package dk.naervaer.booking.appointment;

import org.jspecify.annotations.Nullable;

/// What has been decided here about how the patient attends.
///
/// @param wish of the patient for a form that was not possible when they asked
public record Decided(@Nullable Suitability suitability, @Nullable ContactForm wish) {

    static final Decided NOTHING = new Decided(null, null);

    Decided judged(Suitability judgement) {
        return new Decided(judgement, wish);
    }

    Decided wishing(@Nullable ContactForm form) {
        return new Decided(suitability, form);
    }
}
