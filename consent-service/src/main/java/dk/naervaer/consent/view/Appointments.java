package dk.naervaer.consent.view;

import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A patient's own appointments and who is invited to them.
@Singleton
public class Appointments {

    private static final String OF_PATIENT = "where a.patient = $1 order by a.starts_at, a.id";
    private static final String WITH_PLACE =
            """
            select a.id, a.starts_at, a.ends_at, a.contact_form, a.state,
                   d.name as department, h.name as hospital,
                   array_remove(array[coalesce(a.unit, a.sor), d.parent, h.parent], null) as units
            from appointment a
            left join lateral (
              select name, parent from unit_period
              where (unit = a.unit or (a.unit is null and sor = a.sor))
                and (a.starts_at at time zone 'Europe/Copenhagen')::date
                    between valid_from and coalesce(valid_to, 'infinity')
              limit 1) d on true
            left join lateral (
              select name, parent from unit_period
              where unit = d.parent
                and (a.starts_at at time zone 'Europe/Copenhagen')::date
                    between valid_from and coalesce(valid_to, 'infinity')
              limit 1) h on true
            """;

    /// One relative's way into one appointment, as far as it has come.
    public record Invitation(
            UUID appointmentId,
            UUID relativeId,
            boolean open,
            Optional<String> answer,
            String presence,
            String delivery) {}

    private final Pool pool;

    Appointments(Pool pool) {
        this.pool = pool;
    }

    public Uni<List<AppointmentShown>> of(PersonId patient) {
        return pool.preparedQuery(WITH_PLACE + OF_PATIENT)
                .execute(Tuple.of(patient.value()))
                .map(rows -> stream(rows).map(Appointments::appointment).toList());
    }

    /// Of whichever patients, with one question however many there are.
    public Uni<Map<UUID, AppointmentShown>> all(Collection<UUID> ids) {
        return pool.preparedQuery(WITH_PLACE + "where a.id = any($1)")
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows ->
                        stream(rows)
                                .map(Appointments::appointment)
                                .collect(Collectors.toMap(AppointmentShown::id, it -> it)));
    }

    /// An appointment and whose it is.
    public record OfPatient(PersonId patient, AppointmentShown appointment) {}

    /// For staff, who have to be asked whether it is theirs to see.
    public Uni<Optional<OfPatient>> ofAnybody(UUID id) {
        return pool.preparedQuery("select patient from appointment where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> stream(rows).map(row -> new PersonId(row.getUUID(0))).findFirst())
                .flatMap(patient ->
                        patient.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : find(patient.get(), id)
                                        .map(found ->
                                                found.map(
                                                        one -> new OfPatient(patient.get(), one))));
    }

    /// Empty when there is no such appointment, or it is another patient's.
    public Uni<Optional<AppointmentShown>> find(PersonId patient, UUID id) {
        return of(patient).map(all -> all.stream().filter(a -> a.id().equals(id)).findFirst());
    }

    public Uni<List<Invitation>> invitations(PersonId patient) {
        return pool.preparedQuery(
                        """
                        select i.appointment_id, i.relative_id, i.state, i.answer, i.presence,
                               i.delivery
                        from invitation i join appointment a on a.id = i.appointment_id
                        where a.patient = $1
                        """)
                .execute(Tuple.of(patient.value()))
                .map(rows -> stream(rows).map(Appointments::invitation).toList());
    }

    private static Stream<Row> stream(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static AppointmentShown appointment(Row row) {
        return new AppointmentShown(
                row.getUUID("id"),
                row.getOffsetDateTime("starts_at").toInstant(),
                row.getOffsetDateTime("ends_at").toInstant(),
                List.of(row.getArrayOfStrings("units")),
                row.getString("department"),
                row.getString("hospital"),
                row.getString("contact_form"),
                AppointmentShown.State.valueOf(row.getString("state")));
    }

    private static Invitation invitation(Row row) {
        return new Invitation(
                row.getUUID("appointment_id"),
                row.getUUID("relative_id"),
                "OPEN".equals(row.getString("state")),
                Optional.ofNullable(row.getString("answer")),
                row.getString("presence"),
                row.getString("delivery"));
    }
}
