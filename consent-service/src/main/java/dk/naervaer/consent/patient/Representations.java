package dk.naervaer.consent.patient;

import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.personaldata.CivilNumber;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.Person;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Asks the register who acts for whom, anew at every request.
@Singleton
public class Representations {

    /// For so long after it has ended, a right to act is told of as one that has ended.
    private static final int TOLD_FOR_DAYS = 90;

    private final Pool pool;
    private final Persons persons;
    private final PersonalData personalData;
    private final Clock clock;

    Representations(Pool pool, Persons persons, PersonalData personalData, Clock clock) {
        this.pool = pool;
        this.persons = persons;
        this.personalData = personalData;
        this.clock = clock;
    }

    /// For whom that person acts today, among the patients known here.
    public Uni<List<Representation>> by(String cpr) {
        return begun(cpr).map(all -> all.stream().filter(one -> one.holds(today())).toList());
    }

    /// For whom they acted until lately and do not any more, by any right.
    public Uni<List<Representation>> lately(String cpr) {
        return begun(cpr)
                .map(all -> {
                    var still =
                            all.stream()
                                    .filter(one -> one.holds(today()))
                                    .map(Representation::patient)
                                    .toList();
                    return all.stream().filter(one -> !still.contains(one.patient())).toList();
                });
    }

    /// Whether anybody at all can be acted for, without opening who.
    public Uni<Boolean> any(String cpr) {
        return kept(cpr).map(all -> !all.isEmpty());
    }

    private record Kept(PersonId patient, Capacity capacity, Optional<LocalDate> until) {}

    private Uni<List<Representation>> begun(String cpr) {
        return kept(cpr).flatMap(this::opened);
    }

    private Uni<List<Kept>> kept(String cpr) {
        return pool.preparedQuery(
                        """
                        select distinct coalesce(p.merged_into, p.person_id) as patient, r.capacity,
                               r.valid_to
                        from representation r join person p on p.lookup = r.patient
                        where r.representative = $1 and r.valid_from <= $2
                          and (r.valid_to is null or r.valid_to >= $3)
                        order by 1, 2
                        """)
                .execute(
                        Tuple.of(
                                persons.lookupOf(Patients.CPR, cpr),
                                today(),
                                today().minusDays(TOLD_FOR_DAYS)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(Representations::kept)
                                .toList());
    }

    private static Kept kept(Row row) {
        return new Kept(
                new PersonId(row.getUUID("patient")),
                Capacity.valueOf(row.getString("capacity")),
                Optional.ofNullable(row.getLocalDate("valid_to")));
    }

    private Uni<List<Representation>> opened(List<Kept> all) {
        var ids = all.stream().map(Kept::patient).distinct().toList();
        if (ids.isEmpty()) return Uni.createFrom().item(List.of());
        return Uni.combine()
                .all()
                .unis(persons.get(ids), personalData.keyring(ids))
                .with((people, keys) -> {
                    var known =
                            people.stream().collect(Collectors.toMap(Person::personId, it -> it));
                    return all.stream().map(one -> opened(one, known, keys)).toList();
                });
    }

    private Representation opened(Kept one, Map<PersonId, Person> known, Keyring keys) {
        var person = Optional.ofNullable(known.get(one.patient()));
        int age =
                person.flatMap(it -> keys.open(it.identity().cpr(), "cpr"))
                        .flatMap(digits -> new CivilNumber(digits).age(today()))
                        .orElse(Circumstances.ADULT);
        return new Representation(
                one.patient(),
                age,
                person.map(it -> name(it, keys)).orElse(""),
                one.capacity(),
                one.until().orElse(null));
    }

    private static String name(Person person, Keyring keys) {
        var identity = person.identity();
        return Stream.of(
                        keys.open(identity.given(), "given"),
                        keys.open(identity.family(), "family"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /// What the representative is called in facts and looks: by their own pseudonym where they are
    /// a patient too.
    public Uni<PersonId> pseudonym(String cpr) {
        return persons.find(Patients.CPR, cpr)
                .flatMap(found ->
                        found.map(one -> Uni.createFrom().item(one))
                                .orElseGet(() -> kept(persons.lookupOf(Patients.CPR, cpr), pool)));
    }

    private static Uni<PersonId> kept(String lookup, Pool pool) {
        return pool.preparedQuery(
                        """
                        insert into representative (lookup) values ($1)
                        on conflict (lookup) do update set lookup = excluded.lookup returning id
                        """)
                .execute(Tuple.of(lookup))
                .map(rows -> new PersonId(rows.iterator().next().getUUID("id")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }
}
