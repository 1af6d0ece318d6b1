package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.view.Overview;
import dk.naervaer.consent.view.Reach;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.personaldata.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One appointment as staff see it who write down a consent: the patient's name, and whom the
/// patient has named. Never kept, never logged.
///
/// @param mistaken a death was told by mistake, and links are closed for it
public record Meeting(
        PersonId patient,
        String patientName,
        AppointmentShown appointment,
        List<Known> relatives,
        boolean mistaken,
        LocalDate today) {

    /// A relative, and what is consented at this appointment.
    public record Known(Overview.Person person, Reach reach) {}

    Optional<RelativeShown> known(String id) {
        return relatives.stream()
                .map(one -> one.person().relative())
                .filter(one -> one.id().toString().equals(id))
                .findFirst();
    }

    /// Somebody may take part without the patient's consent, until the patient can decide.
    public boolean disclosed() {
        return relatives.stream()
                .flatMap(one -> one.person().current().stream())
                .anyMatch(given -> given.consent().isDisclosure());
    }

    /// Whose consent was withdrawn or paused, and the door should have been closed by now.
    public List<Known> unclosed() {
        return relatives.stream()
                .filter(one -> one.person().current().stream().anyMatch(Overview.Given::overdue))
                .toList();
    }

    static List<Known> known(Overview overview, AppointmentShown appointment, LocalDate today) {
        return overview.relatives().stream()
                .map(person -> new Known(person, reach(person, appointment, today)))
                .toList();
    }

    private static Reach reach(
            Overview.Person person, AppointmentShown appointment, LocalDate today) {
        return person.current().stream()
                .map(given -> given.consent().reach(appointment, today))
                .reduce(Reach.NOTHING, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    @Override
    public String toString() {
        return "meeting " + appointment.id();
    }
}
