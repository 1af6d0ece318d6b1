package dk.naervaer.consent.journal;

import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.view.ConsentRow;
import dk.naervaer.consent.view.ConsentRow.Matter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One matter that nobody has confirmed to stand in the journal; opened, never kept.
///
/// @param number the how manieth of the consent it is
/// @param appointment from which staff come upon the consent
public record Missing(JournalEntry entry, int number, Matter matter, AppointmentShown appointment) {

    static Stream<Missing> of(JournalEntry entry, AppointmentShown appointment) {
        var matters = entry.consent().matters();
        return IntStream.range(0, matters.size())
                .filter(n -> matters.get(n).reference() == null)
                .mapToObj(n -> new Missing(entry, n + 1, matters.get(n), appointment));
    }

    /// Where somebody has to write it: at the appointments ahead that the consent covers, else at
    /// the last one, so that nothing is everybody's and so nobody's.
    ///
    /// @param appointments all of the patient's, in the order of time
    static List<AppointmentShown> places(
            ConsentRow consent, List<AppointmentShown> appointments, Instant now) {
        var covered = appointments.stream().filter(consent::covers).toList();
        var ahead = covered.stream().filter(one -> one.ahead(now)).toList();
        if (!ahead.isEmpty()) return ahead;
        var known = covered.isEmpty() ? appointments : covered;
        return known.isEmpty() ? known : List.of(known.getLast());
    }

    static Stream<AppointmentShown> at(Set<String> units, List<AppointmentShown> places) {
        return places.stream().filter(one -> one.units().stream().anyMatch(units::contains));
    }

    /// What its field is called on the page.
    public String field() {
        return entry.consent().id() + "-" + number;
    }

    @Override
    public String toString() {
        return "matter " + number + " of consent " + entry.consent().id();
    }
}
