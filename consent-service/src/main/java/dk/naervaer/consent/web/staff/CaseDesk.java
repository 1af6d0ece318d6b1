package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.cases.Staff;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.view.Appointments;
import dk.naervaer.consent.view.CaseRow;
import dk.naervaer.consent.view.Cases;
import dk.naervaer.consent.view.ConsentRow;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.Person;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.identity.CurrentUser;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens the cases of one's own departments; of other departments there are none.
@Singleton
class CaseDesk {

    private final Cases cases;
    private final Relatives relatives;
    private final Appointments appointments;
    private final Persons persons;
    private final PersonalData personalData;
    private final CurrentUser user;
    private final Look look;
    private final Clock clock;

    CaseDesk(
            Cases cases,
            Relatives relatives,
            Appointments appointments,
            Persons persons,
            PersonalData personalData,
            CurrentUser user,
            Look look,
            Clock clock) {
        this.cases = cases;
        this.relatives = relatives;
        this.appointments = appointments;
        this.persons = persons;
        this.personalData = personalData;
        this.user = user;
        this.look = look;
        this.clock = clock;
    }

    Uni<List<CaseShown>> worklist() {
        return cases.worklist(user.units())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::open)
                .collect()
                .asList();
    }

    /// Fails as not found when it is of another department, or there is none.
    Uni<Cases.Found> find(UUID id) {
        return cases.find(id)
                .map(found ->
                        found.filter(one ->
                                        !Collections.disjoint(
                                                one.row().desk().units(), user.units()))
                                .orElseThrow(NotFoundException::new));
    }

    Uni<CaseShown> open(Cases.Found one) {
        var asked = one.row().asked();
        look.showed(asked.patient().value(), "case", one.id(), one.row().desk().units().getFirst());
        return Uni.combine()
                .all()
                .unis(
                        persons.get(asked.patient()),
                        personalData.keyring(asked.patient()),
                        relatives.find(asked.patient(), asked.relativeId()),
                        appointment(one.row()))
                .with((person, keys, relative, appointment) ->
                        shown(one, new Opened(person, keys, relative, appointment)));
    }

    private Uni<Optional<AppointmentShown>> appointment(CaseRow row) {
        var id = row.desk().appointmentId();
        return id == null
                ? Uni.createFrom().item(Optional.empty())
                : appointments.find(row.asked().patient(), id);
    }

    private record Opened(
            Optional<Person> person,
            Keyring keys,
            Optional<RelativeShown> relative,
            Optional<AppointmentShown> appointment) {

        String name() {
            return person.map(Person::identity).stream()
                    .flatMap(it ->
                            Stream.of(
                                    keys.open(it.given(), "given"),
                                    keys.open(it.family(), "family")))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
        }

        String name(@Nullable Staff staff) {
            return staff == null ? "" : keys.open(staff.name(), "staff").orElse("");
        }
    }

    private CaseShown shown(Cases.Found one, Opened it) {
        var row = one.row();
        var decision = row.decision();
        var consentId = row.asked().consentId();
        return new CaseShown(
                one.id(),
                row,
                it.name(),
                it.relative().map(RelativeShown::name).orElse(""),
                it.relative().map(RelativeShown::relationship).orElse(null),
                it.relative().map(RelativeShown::phone).orElse(null),
                it.appointment().orElse(null),
                it.relative().flatMap(relative -> grant(relative, consentId)).orElse(null),
                it.relative().map(relative -> relative.notes().get(consentId)).orElse(""),
                it.name(row.owner()),
                decision == null ? "" : it.name(decision.clinician()),
                decision == null ? "" : it.keys().open(decision.reason(), "reason").orElse(""),
                row.overdue(clock.instant()));
    }

    private static Optional<Grant> grant(RelativeShown relative, UUID consentId) {
        return relative.consents().stream()
                .filter(consent -> consent.id().equals(consentId))
                .map(ConsentRow::grant)
                .findFirst();
    }
}
