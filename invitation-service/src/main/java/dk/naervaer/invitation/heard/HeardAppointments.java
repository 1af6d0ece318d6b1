package dk.naervaer.invitation.heard;

import dk.naervaer.invitation.heard.HeardAppointment.Department;
import dk.naervaer.invitation.heard.HeardAppointment.State;
import dk.naervaer.invitation.invitation.Slot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The appointments this service has heard of.
@Singleton
public class HeardAppointments {

    private static final String SELECT =
            "select id, patient, department::text, slot::text, state from heard_appointment ";

    private final Json json;

    HeardAppointments(Json json) {
        this.json = json;
    }

    public Uni<Optional<HeardAppointment>> find(SqlClient client, UUID id) {
        return client.preparedQuery(SELECT + "where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> read(rows).stream().findFirst());
    }

    /// All of the patient's, the cancelled and concluded ones too, in a steady order.
    public Uni<List<HeardAppointment>> of(SqlClient client, UUID patient) {
        return client.preparedQuery(SELECT + "where patient = $1 order by id")
                .execute(Tuple.of(patient))
                .map(this::read);
    }

    public Uni<Void> keep(SqlClient tx, HeardAppointment appointment) {
        return tx.preparedQuery(
                        """
                        insert into heard_appointment (id, patient, department, slot, state)
                        values ($1, $2, ($3::text)::jsonb, ($4::text)::jsonb, $5)
                        on conflict (id) do update
                        set patient = excluded.patient, department = excluded.department,
                            slot = excluded.slot, state = excluded.state
                        """)
                .execute(
                        Tuple.of(
                                appointment.id(),
                                appointment.patient(),
                                json.write(appointment.department()),
                                json.write(appointment.slot()),
                                appointment.state().name()))
                .replaceWithVoid();
    }

    private List<HeardAppointment> read(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::read).toList();
    }

    private HeardAppointment read(Row row) {
        return new HeardAppointment(
                row.getUUID("id"),
                row.getUUID("patient"),
                json.read(row.getString("department"), Department.class),
                json.read(row.getString("slot"), Slot.class),
                State.valueOf(row.getString("state")));
    }
}
