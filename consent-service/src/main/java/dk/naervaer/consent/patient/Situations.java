package dk.naervaer.consent.patient;

import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.personaldata.CivilNumber;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Looks up what bears on a consent before it is decided.
@Singleton
public class Situations {

    private final Pool pool;
    private final Persons persons;
    private final PersonalData personalData;
    private final Clock clock;

    Situations(Pool pool, Persons persons, PersonalData personalData, Clock clock) {
        this.pool = pool;
        this.persons = persons;
        this.personalData = personalData;
        this.clock = clock;
    }

    public Uni<Circumstances> of(Patient patient) {
        return died(patient.id())
                .map(died -> new Circumstances(patient.age(), false, died, false, false));
    }

    /// The same where the patient is not at the door.
    ///
    /// @param admitsThemself whoever writes it down is the relative
    public Uni<Circumstances> of(PersonId patient, boolean admitsThemself) {
        return Uni.combine()
                .all()
                .unis(age(patient), died(patient))
                .with((age, died) -> new Circumstances(age, false, died, false, admitsThemself));
    }

    /// In years; of somebody whose number tells no date or cannot be opened, an adult's.
    public Uni<Integer> age(PersonId patient) {
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        return Uni.combine()
                .all()
                .unis(persons.get(patient), personalData.keyring(patient))
                .with((found, keys) ->
                        found.flatMap(person -> keys.open(person.identity().cpr(), "cpr")))
                .map((Optional<String> cpr) ->
                        cpr.flatMap(digits -> new CivilNumber(digits).age(today))
                                .orElse(Circumstances.ADULT));
    }

    private Uni<Boolean> died(PersonId patient) {
        return pool.preparedQuery(
                        "select exists (select 1 from person_died where person_id = $1) as died")
                .execute(Tuple.of(patient.value()))
                .map(rows -> rows.iterator().next().getBoolean("died"));
    }
}
