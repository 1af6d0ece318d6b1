package dk.naervaer.consent.heard;

import dk.naervaer.consent.policy.NamedByEpj;
import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;

/// Keeps the patients' appointments as booking tells them.
@ApplicationScoped
public class HeardAppointments implements Ear {

    public static final String CONSUMER = "appointments";

    record Booked(PersonId patient, Department department, Slot slot, String contactForm) {}

    record Moved(Slot slot, Department department) {}

    record Planned(String contactForm) {}

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        var id = UUID.fromString(event.stream().id());
        return switch (event.type()) {
            case "appointment-booked.v1" -> booked(tx, id, event.as(Booked.class));
            case "appointment-moved.v1" -> moved(tx, id, event.as(Moved.class));
            case "appointment-contact-form-planned.v1", "appointment-contact-chosen.v1" ->
                    planned(tx, id, event.as(Planned.class));
            case "appointment-relatives-named.v1" ->
                    NamedByEpj.keep(tx, id, event.data().toString());
            case "appointment-cancelled.v1" -> state(tx, id, "CANCELLED");
            case "appointment-concluded.v1" -> state(tx, id, "CONCLUDED");
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> booked(SqlConnection tx, UUID id, Booked booked) {
        return tx.preparedQuery(
                        """
                        insert into appointment
                          (id, patient, sor, unit, starts_at, ends_at, contact_form, state)
                        values ($1, $2, $3, $4, $5, $6, $7, 'BOOKED')
                        on conflict (id) do update set
                          patient = excluded.patient, sor = excluded.sor, unit = excluded.unit,
                          starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                          contact_form = excluded.contact_form, state = excluded.state
                        """)
                .execute(
                        Tuple.tuple()
                                .addUUID(id)
                                .addUUID(booked.patient().value())
                                .addString(booked.department().sor())
                                .addString(booked.department().unit())
                                .addValue(booked.slot().startInstant().atOffset(ZoneOffset.UTC))
                                .addValue(booked.slot().endInstant().atOffset(ZoneOffset.UTC))
                                .addString(booked.contactForm()))
                .replaceWithVoid();
    }

    private static Uni<Void> moved(SqlConnection tx, UUID id, Moved moved) {
        return tx.preparedQuery(
                        """
                        update appointment set sor = $2, unit = $3, starts_at = $4, ends_at = $5
                        where id = $1
                        """)
                .execute(
                        Tuple.tuple()
                                .addUUID(id)
                                .addString(moved.department().sor())
                                .addString(moved.department().unit())
                                .addValue(moved.slot().startInstant().atOffset(ZoneOffset.UTC))
                                .addValue(moved.slot().endInstant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Uni<Void> planned(SqlConnection tx, UUID id, Planned planned) {
        return tx.preparedQuery("update appointment set contact_form = $2 where id = $1")
                .execute(Tuple.of(id, planned.contactForm()))
                .replaceWithVoid();
    }

    private static Uni<Void> state(SqlConnection tx, UUID id, String state) {
        return tx.preparedQuery("update appointment set state = $2 where id = $1")
                .execute(Tuple.of(id, state))
                .replaceWithVoid();
    }
}
