package dk.naervaer.consent.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A row of the log, opened for whoever reads it and kept nowhere.
///
/// @param viewer the name of a member of staff; empty for others, and when it is erased
/// @param departments what the viewer answers for, by name
/// @param patient the opened name; empty when it is erased, and on the patient's own page
/// @param oddities what a reviewer should ask about; none on the patient's own page
public record LookShown(
        LoggedLook look,
        Who who,
        String viewer,
        List<String> departments,
        String patient,
        Set<Oddity> oddities) {

    /// In what capacity somebody looked, seen from the patient.
    public enum Who {
        SELF,
        PROXY,
        STAFF,
        PROGRAM
    }

    public long n() {
        return look.n();
    }

    public Instant at() {
        return look.at();
    }

    public String actor() {
        return look.actor();
    }

    public String role() {
        return look.said().role();
    }

    public String purpose() {
        return look.said().purpose();
    }

    /// Each kind of thing once.
    public List<String> kinds() {
        return look.said().things().stream().map(LoggedLook.Thing::kind).distinct().toList();
    }

    public boolean isOdd() {
        return !oddities.isEmpty();
    }
}
