package dk.naervaer.booking.heard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.booking.heard.Invited.Answer;
import dk.naervaer.booking.heard.Invited.Delivery;
import dk.naervaer.booking.heard.Invited.State;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Tells which relatives belong to which appointments, as heard so far.
@Singleton
public class Guests {

    private static final String INVITED =
            """
            select i.invitation_id, i.appointment_id, i.relative_id, r.person, r.given::text as given,
                   r.family::text as family, r.relationship, i.state, i.joined, i.answer, i.message, i.since,
                   r.interpreter, r.child, coalesce(c.told, false) as told, c.part::text as part
            from heard_invitation i join heard_relative r using (relative_id)
                 left join heard_consent c using (consent_id)
            """;

    private final Pool pool;
    private final ObjectMapper json;

    Guests(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /// Those invited to any of the appointments, without those whose way in has been closed.
    public Uni<List<Invited>> of(Collection<UUID> appointments) {
        return pool.preparedQuery(
                        INVITED
                                + """
                                where i.appointment_id = any($1) and i.state <> 'REVOKED'
                                  and c.withdrawn is not true
                                order by i.since, i.invitation_id
                                """)
                .execute(Tuple.of(appointments.toArray(UUID[]::new)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(this::read).toList());
    }

    /// What relatives have answered; of those whose way in has been closed nothing is told.
    public Uni<List<RelativesAnswer>> answers(UUID appointment) {
        return pool.preparedQuery(
                        """
                        select i.invitation_id, i.answer, i.answered_at
                        from heard_invitation i left join heard_consent c using (consent_id)
                        where i.appointment_id = $1 and i.answered_at is not null
                          and i.state <> 'REVOKED' and c.withdrawn is not true
                        order by i.answered_at, i.invitation_id
                        """)
                .execute(Tuple.of(appointment))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new RelativesAnswer(
                                                row.getUUID(0),
                                                Answer.valueOf(row.getString(1)),
                                                row.getOffsetDateTime(2).toInstant()))
                                .toList());
    }

    /// How many relatives have been in, whether or not their way in is closed by now.
    public Uni<Integer> tookPart(UUID appointment) {
        return pool.preparedQuery(
                        """
                        select count(distinct relative_id)::int from heard_invitation
                        where appointment_id = $1 and joined
                        """)
                .execute(Tuple.of(appointment))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /// Where the invitation stands, if it is to that appointment.
    public Uni<Optional<State>> stateOf(UUID appointment, UUID invitation) {
        return pool.preparedQuery(
                        """
                        select case when c.withdrawn then 'REVOKED' else i.state end
                        from heard_invitation i left join heard_consent c using (consent_id)
                        where i.invitation_id = $1 and i.appointment_id = $2
                        """)
                .execute(Tuple.of(invitation, appointment))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> State.valueOf(row.getString(0)))
                                .findFirst());
    }

    private Invited read(Row row) {
        var answer = row.getString("answer");
        var message = row.getString("message");
        var part = row.getString("part");
        return new Invited(
                row.getUUID("invitation_id"),
                row.getUUID("appointment_id"),
                row.getUUID("relative_id"),
                new PersonId(row.getUUID("person")),
                sealed(row.getString("given")),
                sealed(row.getString("family")),
                row.getString("relationship"),
                State.valueOf(row.getString("state")),
                row.getBoolean("joined"),
                answer == null ? null : Answer.valueOf(answer),
                message == null ? null : Delivery.valueOf(message),
                row.getOffsetDateTime("since").toInstant(),
                row.getBoolean("told"),
                part == null ? null : sealed(part),
                row.getString("interpreter"),
                row.getBoolean("child"));
    }

    private SealedValue sealed(String text) {
        try {
            return json.readValue(text, SealedValue.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
