package dk.naervaer.booking.appointment;

import org.jspecify.annotations.Nullable;

/// What has been decided here about how the patient attends.
///
/// @param wish of the patient for a form that was not possible when they asked
/// @param hindrance why the patient cannot come; `null` when they can
/// @param relative whether a relative is to take part while the patient comes in person
public record Decided(
        @Nullable Suitability suitability,
        @Nullable ContactForm wish,
        @Nullable Hindrance hindrance,
        @Nullable RelativeWish relative) {

    static final Decided NOTHING = new Decided(null, null, null, null);

    Decided judged(Suitability judgement) {
        return new Decided(judgement, wish, hindrance, relative);
    }

    Decided wishing(@Nullable ContactForm form) {
        return new Decided(suitability, form, hindrance, relative);
    }

    Decided hinderedBy(@Nullable Hindrance why) {
        return new Decided(suitability, wish, why, relative);
    }

    /// A no is a hindrance, of which a better reason may be known; only a yes ends it.
    Decided answered(Answer answer) {
        return switch (answer) {
            case ACCEPTED -> hinderedBy(null);
            case DECLINED -> hindrance == null ? hinderedBy(Hindrance.OTHER) : this;
            case TENTATIVE, NEEDS_ACTION -> this;
        };
    }

    /// Who has chosen wishes for nothing more, and can attend.
    Decided chosen() {
        return new Decided(suitability, null, null, relative);
    }

    Decided accompanied(@Nullable RelativeWish company) {
        return new Decided(suitability, wish, hindrance, company);
    }

    /// Another day is another sitting.
    Decided anotherDay() {
        return accompanied(relative == null ? null : relative.anotherDay());
    }
}
