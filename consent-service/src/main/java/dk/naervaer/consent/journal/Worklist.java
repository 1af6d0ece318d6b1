package dk.naervaer.consent.journal;

import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.view.Appointments;
import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// What is missing in the journal, as far as it is for the staff of some units to write it there.
@Singleton
public class Worklist {

    private static final int PATIENTS = 200;
    private static final int AT_ONCE = 8;

    /// Every patient with anything missing who has an appointment in the units or below them.
    private static final String CONCERNED =
            """
            with recursive mine as (
              select unit, sor from unit_period where unit = any ($1)
              union
              select below.unit, below.sor from unit_period below join mine on below.parent = mine.unit)
            select r.patient from relative_view r
            where r.missing_since is not null and exists (
              select from appointment a
              where a.patient = r.patient::uuid
                and (coalesce(a.unit, a.sor) = any ($1)
                     or exists (select from mine where mine.unit = a.unit or mine.sor = a.sor)))
            group by r.patient order by min(r.missing_since) limit $2
            """;

    private final Pool pool;
    private final Journal journal;
    private final Appointments appointments;
    private final Clock clock;

    Worklist(Pool pool, Journal journal, Appointments appointments, Clock clock) {
        this.pool = pool;
        this.journal = journal;
        this.appointments = appointments;
        this.clock = clock;
    }

    /// Of these units and what lies below them; what has waited longest comes first.
    public Uni<List<Missing>> of(Set<String> units) {
        return concerned(units)
                .flatMap(patients ->
                        Uni.combine()
                                .all()
                                .unis(
                                        journal.ask(JournalQuestion.missing(patients)),
                                        appointments(patients))
                                .with((entries, all) ->
                                        entries.stream()
                                                .flatMap(one ->
                                                        place(one, all.of(one), units).stream()
                                                                .flatMap(at -> Missing.of(one, at)))
                                                .sorted(
                                                        Comparator.comparing(
                                                                it -> it.matter().at()))
                                                .toList()));
    }

    /// A consent that is for the staff of these units to write in the journal; of others there is
    /// none.
    public Uni<Optional<JournalEntry>> find(Set<String> units, UUID consent) {
        return journal.find(consent, null)
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(Optional.<JournalEntry>empty())
                                : appointments
                                        .of(found.get().patient().id())
                                        .map(all ->
                                                found.filter(one ->
                                                        place(one, all, units).isPresent())));
    }

    private Optional<AppointmentShown> place(
            JournalEntry entry, List<AppointmentShown> all, Set<String> units) {
        return Missing.at(units, Missing.places(entry.consent(), all, clock.instant())).findFirst();
    }

    private record Calendars(Map<PersonId, List<AppointmentShown>> byPatient) {

        List<AppointmentShown> of(JournalEntry entry) {
            return byPatient.getOrDefault(entry.patient().id(), List.of());
        }
    }

    private record Calendar(PersonId patient, List<AppointmentShown> appointments) {}

    private Uni<Calendars> appointments(List<PersonId> patients) {
        return Multi.createFrom()
                .iterable(patients)
                .onItem()
                .transformToUni(one -> appointments.of(one).map(all -> new Calendar(one, all)))
                .merge(AT_ONCE)
                .collect()
                .asMap(Calendar::patient, Calendar::appointments)
                .map(Calendars::new);
    }

    private Uni<List<PersonId>> concerned(Set<String> units) {
        return pool.preparedQuery(CONCERNED)
                .execute(Tuple.of(units.toArray(String[]::new), PATIENTS))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> PersonId.of(row.getString("patient")))
                                .toList());
    }
}
