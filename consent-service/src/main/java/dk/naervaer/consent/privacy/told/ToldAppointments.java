package dk.naervaer.consent.privacy.told;

import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps since when each appointment has been known, and every department it was ever in.
@ApplicationScoped
public class ToldAppointments implements Ear {

    private static final String BOOKED =
            """
            insert into told_appointment
              (id, patient, units, told_at, last_at, starts_at, ends_at)
            values ($1, $2, array[$3], $4, $4, $5, $6)
            on conflict (id) do update set patient = excluded.patient,
              units = array(select distinct unnest(told_appointment.units || excluded.units)),
              last_at = excluded.last_at, starts_at = excluded.starts_at,
              ends_at = excluded.ends_at, cancelled = false
            """;

    private static final String MOVED =
            """
            update told_appointment
            set units = array(select distinct unnest(units || array[$2])),
              last_at = $3, starts_at = $4, ends_at = $5
            where id = $1
            """;

    record Booked(PersonId patient, Department department, Slot slot) {}

    record Moved(Department department, Slot slot) {}

    /// @param unit null when the register does not know the SOR
    record Department(String sor, @Nullable String unit) {

        String name() {
            return unit == null ? sor : unit;
        }
    }

    record Slot(Instant startInstant, Instant endInstant) {}

    @Override
    public String consumer() {
        return "privacy-appointments";
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        var id = UUID.fromString(event.stream().id());
        return switch (event.type()) {
            case "appointment-booked.v1" -> booked(tx, id, event.as(Booked.class), event.at());
            case "appointment-moved.v1" -> moved(tx, id, event.as(Moved.class), event.at());
            case "appointment-cancelled.v1" -> said(tx, id, event.at(), true);
            default -> said(tx, id, event.at(), false);
        };
    }

    private static Uni<Void> booked(SqlConnection tx, UUID id, Booked booked, Instant at) {
        return tx.preparedQuery(BOOKED)
                .execute(
                        Tuple.of(
                                id,
                                booked.patient().value(),
                                booked.department().name(),
                                at.atOffset(ZoneOffset.UTC),
                                booked.slot().startInstant().atOffset(ZoneOffset.UTC),
                                booked.slot().endInstant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Uni<Void> moved(SqlConnection tx, UUID id, Moved moved, Instant at) {
        return tx.preparedQuery(MOVED)
                .execute(
                        Tuple.of(
                                id,
                                moved.department().name(),
                                at.atOffset(ZoneOffset.UTC),
                                moved.slot().startInstant().atOffset(ZoneOffset.UTC),
                                moved.slot().endInstant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Uni<Void> said(SqlConnection tx, UUID id, Instant at, boolean cancels) {
        return tx.preparedQuery(
                        """
                        update told_appointment set last_at = $2, cancelled = cancelled or $3
                        where id = $1
                        """)
                .execute(Tuple.of(id, at.atOffset(ZoneOffset.UTC), cancels))
                .replaceWithVoid();
    }
}
