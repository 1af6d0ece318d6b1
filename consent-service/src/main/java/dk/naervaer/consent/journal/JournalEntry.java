package dk.naervaer.consent.journal;

import dk.naervaer.consent.view.ConsentRow;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One consent as it is told to a journal, opened. Never kept, never logged.
///
/// @param whyNotWritten of a consent given by word of mouth
/// @param disclosure the weighty reasons for which somebody was let in without consent
/// @param happened when something last happened to it
public record JournalEntry(
        Patient patient,
        RelativeShown relative,
        ConsentRow consent,
        @Nullable String whyNotWritten,
        @Nullable String disclosure,
        Instant happened) {

    /// Whose journal it is; number and name are empty when they are erased.
    public record Patient(PersonId id, String number, String name) {}

    /// The how manieth matter is the last: what a journal tells versions apart by.
    public int version() {
        return consent.matters().size();
    }

    public @Nullable String note() {
        return relative.notes().get(consent.id());
    }

    @Override
    public String toString() {
        return "journal entry of consent " + consent.id();
    }
}
