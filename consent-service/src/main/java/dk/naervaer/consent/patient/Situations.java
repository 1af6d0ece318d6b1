package dk.naervaer.consent.patient;

import dk.naervaer.consent.patient.record.PatientRecord;
import dk.naervaer.consent.patient.record.RecordCommand;
import dk.naervaer.consent.patient.record.RecordEvent;
import dk.naervaer.consent.patient.record.RecordRejection;
import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Loaded;
import dk.naervaer.personaldata.CivilNumber;
import dk.naervaer.personaldata.Keyring;
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
    private final CommandHandler<RecordCommand, PatientRecord.State, RecordEvent, RecordRejection>
            records;
    private final Clock clock;

    Situations(
            Pool pool,
            Persons persons,
            PersonalData personalData,
            CommandHandler<RecordCommand, PatientRecord.State, RecordEvent, RecordRejection>
                    records,
            Clock clock) {
        this.pool = pool;
        this.persons = persons;
        this.personalData = personalData;
        this.records = records;
        this.clock = clock;
    }

    /// @param admitsThemself whoever is at the door for the patient is the relative
    public Uni<Circumstances> of(Patient patient, Acquaintance relative, boolean admitsThemself) {
        return of(patient.id(), patient.age(), relative, admitsThemself);
    }

    /// The same where the patient is not at the door.
    ///
    /// @param admitsThemself whoever writes it down is the relative
    public Uni<Circumstances> of(PersonId patient, Acquaintance relative, boolean admitsThemself) {
        return age(patient).flatMap(age -> of(patient, age, relative, admitsThemself));
    }

    private Uni<Circumstances> of(
            PersonId patient, int age, Acquaintance relative, boolean admitsThemself) {
        return Uni.combine()
                .all()
                .unis(
                        died(patient),
                        inDispute(relative),
                        record(patient),
                        personalData.keyring(patient))
                .with((died, inDispute, record, keys) ->
                        new Circumstances(
                                age,
                                record.unable(today()),
                                died,
                                bars(record, patient, relative, keys),
                                admitsThemself,
                                inDispute));
    }

    public Uni<PatientRecord.State> record(PersonId patient) {
        return records.load(patient.toString()).map(Loaded::state);
    }

    private static boolean bars(
            PatientRecord.State record, PersonId patient, Acquaintance relative, Keyring keys) {
        return !record.bars().isEmpty()
                && relative.tells()
                && record.bars(relative.sealed(patient, keys));
    }

    /// In years; of somebody whose number tells no date or cannot be opened, an adult's.
    public Uni<Integer> age(PersonId patient) {
        return Uni.combine()
                .all()
                .unis(persons.get(patient), personalData.keyring(patient))
                .with((found, keys) ->
                        found.flatMap(person -> keys.open(person.identity().cpr(), "cpr")))
                .map((Optional<String> cpr) ->
                        cpr.flatMap(digits -> new CivilNumber(digits).age(today()))
                                .orElse(Circumstances.ADULT));
    }

    private Uni<Boolean> died(PersonId patient) {
        return asked(
                "select exists (select 1 from person_died where person_id = $1) as so",
                Tuple.of(patient.value()));
    }

    /// Once somebody has disagreed, only a clinician's yes ends it.
    private Uni<Boolean> inDispute(Acquaintance relative) {
        return asked(
                """
                select coalesce((
                  select state = 'OPEN' or row #>> '{decision,verdict}' = 'REFUSE'
                  from case_view
                  where relative = $1 and row ->> 'kind' = 'REPRESENTATIVES_DISAGREE'
                    and state <> 'CLOSED'
                  order by row ->> 'openedAt' desc limit 1), false) as so
                """,
                Tuple.of(relative.id().toString()));
    }

    private Uni<Boolean> asked(String sql, Tuple about) {
        return pool.preparedQuery(sql)
                .execute(about)
                .map(rows -> rows.iterator().next().getBoolean("so"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }
}
