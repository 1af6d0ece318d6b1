package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.cases.Staff;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.view.Appointments;
import dk.naervaer.consent.view.CaseRow;
import dk.naervaer.consent.view.Cases;
import dk.naervaer.consent.view.ConsentRow;
import dk.naervaer.consent.view.Givers;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.Person;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens the cases of one's own departments; of other departments there are none.
@Singleton
class CaseDesk {

    private final Cases cases;
    private final Relatives relatives;
    private final Givers givers;
    private final Appointments appointments;
    private final Persons persons;
    private final PersonalData personalData;
    private final CurrentUser user;
    private final Look look;
    private final Clock clock;

    CaseDesk(
            Cases cases,
            Relatives relatives,
            Givers givers,
            Appointments appointments,
            Persons persons,
            PersonalData personalData,
            CurrentUser user,
            Look look,
            Clock clock) {
        this.cases = cases;
        this.relatives = relatives;
        this.givers = givers;
        this.appointments = appointments;
        this.persons = persons;
        this.personalData = personalData;
        this.user = user;
        this.look = look;
        this.clock = clock;
    }

    Uni<List<CaseShown>> worklist() {
        return cases.worklist(user.units()).flatMap(this::open);
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
        return open(List.of(one)).map(List::getFirst);
    }

    /// With the same few questions however many there are.
    private Uni<List<CaseShown>> open(List<Cases.Found> all) {
        all.forEach(this::looked);
        var patients = all.stream().map(one -> one.row().asked().patient()).distinct().toList();
        return Uni.combine()
                .all()
                .unis(
                        persons.get(patients),
                        personalData.keyring(patients),
                        relatives.all(each(all, row -> Stream.of(row.asked().relativeId()))),
                        givers.named(each(all, row -> Stream.of(row.asked().relativeId()))),
                        appointments.all(
                                each(all, row -> Stream.ofNullable(row.desk().appointmentId()))))
                .with((people, keys, named, said, booked) ->
                        all.stream()
                                .map(one ->
                                        shown(
                                                one,
                                                opened(
                                                        one.row(), people, keys, named, said,
                                                        booked)))
                                .toList());
    }

    private void looked(Cases.Found one) {
        var row = one.row();
        look.showed(row.asked().patient().value(), "case", one.id(), row.desk().units().getFirst());
    }

    private static List<UUID> each(List<Cases.Found> all, Function<CaseRow, Stream<UUID>> ids) {
        return all.stream().map(Cases.Found::row).flatMap(ids).distinct().toList();
    }

    private static Opened opened(
            CaseRow row,
            List<Person> people,
            Keyring keys,
            Map<UUID, RelativeShown> named,
            Map<UUID, SealedValue> said,
            Map<UUID, AppointmentShown> booked) {
        var patient = row.asked().patient();
        return new Opened(
                people.stream().filter(one -> one.personId().equals(patient)).findFirst(),
                keys,
                Optional.ofNullable(named.get(row.asked().relativeId())),
                Optional.ofNullable(said.get(row.asked().consentId())),
                Optional.ofNullable(row.desk().appointmentId()).map(booked::get));
    }

    private record Opened(
            Optional<Person> person,
            Keyring keys,
            Optional<RelativeShown> relative,
            Optional<SealedValue> giver,
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
                it.giver().flatMap(name -> it.keys().open(name, "giver")).orElse(""),
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
