package dk.naervaer.booking.web;

import dk.naervaer.booking.appointment.Conclusion;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The choices staff have when they end a consultation: outcome and contact form in one look.
public enum Ending {
    HELD_PHYSICAL(Outcome.HELD, ContactForm.PHYSICAL),
    HELD_VIDEO(Outcome.HELD, ContactForm.VIDEO),
    HELD_PHONE(Outcome.HELD, ContactForm.PHONE),
    NO_SHOW(Outcome.NO_SHOW, null),
    TECHNICAL_FAILURE(Outcome.TECHNICAL_FAILURE, null),
    UNANSWERED(Outcome.UNANSWERED, null);

    private final Outcome outcome;
    private final @Nullable ContactForm actual;

    Ending(Outcome outcome, @Nullable ContactForm actual) {
        this.outcome = outcome;
        this.actual = actual;
    }

    Conclusion conclusion() {
        return new Conclusion(outcome, actual);
    }

    public static @Nullable Ending of(@Nullable Outcome outcome, @Nullable ContactForm actual) {
        for (var ending : values())
            if (ending.outcome == outcome && ending.actual == actual) return ending;
        return null;
    }

    /// Empty when the form was sent without a choice, or with one that is not ours.
    static Optional<Ending> chosen(@Nullable String name) {
        return FormChoice.among(values(), name);
    }
}
