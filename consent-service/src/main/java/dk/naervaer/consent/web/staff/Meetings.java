package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.patient.MistakenDeaths;
import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.view.Appointments;
import dk.naervaer.consent.view.Overviews;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.Person;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds an appointment for the staff of its department; of other departments there are none.
@Singleton
class Meetings {

    private final Appointments appointments;
    private final Overviews overviews;
    private final Persons persons;
    private final PersonalData personalData;
    private final MistakenDeaths mistakes;
    private final CurrentUser user;
    private final Look look;
    private final Clock clock;

    Meetings(
            Appointments appointments,
            Overviews overviews,
            Persons persons,
            PersonalData personalData,
            MistakenDeaths mistakes,
            CurrentUser user,
            Look look,
            Clock clock) {
        this.appointments = appointments;
        this.overviews = overviews;
        this.persons = persons;
        this.personalData = personalData;
        this.mistakes = mistakes;
        this.user = user;
        this.look = look;
        this.clock = clock;
    }

    /// Fails as not found when it is of another department, or was never heard of.
    Uni<Meeting> find(UUID id) {
        return appointments
                .ofAnybody(id)
                .map(found -> found.filter(it -> covers(it.appointment())))
                .map(found -> found.orElseThrow(NotFoundException::new))
                .invoke(found ->
                        look.showed(
                                found.patient().value(),
                                "appointment",
                                id,
                                found.appointment().unit()))
                .flatMap(found -> meeting(found.patient(), found.appointment()));
    }

    private boolean covers(AppointmentShown appointment) {
        return !Collections.disjoint(appointment.units(), user.units());
    }

    private Uni<Meeting> meeting(PersonId patient, AppointmentShown appointment) {
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        return Uni.combine()
                .all()
                .unis(
                        persons.get(patient),
                        personalData.keyring(patient),
                        overviews.of(patient),
                        mistakes.lately(patient))
                .with((person, keys, overview, mistaken) ->
                        new Meeting(
                                patient,
                                person.map(it -> name(it, keys)).orElse(""),
                                appointment,
                                Meeting.known(overview, appointment, today),
                                mistaken,
                                today));
    }

    private static String name(Person person, Keyring keys) {
        var identity = person.identity();
        return Stream.of(
                        keys.open(identity.given(), "given"),
                        keys.open(identity.family(), "family"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
