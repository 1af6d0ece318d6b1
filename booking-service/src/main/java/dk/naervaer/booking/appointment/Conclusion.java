package dk.naervaer.booking.appointment;

import org.jspecify.annotations.Nullable;

/// How it went, and how the patient attended if it was held.
public record Conclusion(Outcome outcome, @Nullable ContactForm actualContactForm) {

    public Conclusion {
        if (outcome == Outcome.CANCELLED)
            throw new IllegalArgumentException("An appointment is cancelled in the EPJ");
        if ((outcome == Outcome.HELD) == (actualContactForm == null))
            throw new IllegalArgumentException(
                    "The actual contact form is told when the appointment was held, and only then");
    }
}
