package dk.naervaer.consent.patient;

import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Giving;
import dk.naervaer.personaldata.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That somebody acts for a patient, by what right, from when to when.
///
/// @param age of the patient today, in years
/// @param name of the patient, opened for whoever acts for them; never logged
/// @param until the last day; null where no end is known
public record Representation(
        PersonId patient, int age, String name, Capacity capacity, @Nullable LocalDate until) {

    public boolean outgrown() {
        return Giving.outgrown(capacity, age);
    }

    /// Whoever acts for a child does so until the fifteenth birthday, whatever the register says.
    boolean holds(LocalDate today) {
        return !outgrown() && (until == null || !today.isAfter(until));
    }

    @Override
    public String toString() {
        return "representation of " + patient;
    }
}
