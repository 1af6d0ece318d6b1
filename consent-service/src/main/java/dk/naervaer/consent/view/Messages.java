package dk.naervaer.consent.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.SealedValue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Every message that was written to somebody about a patient, or to the patient, for that patient
/// to read.
@Singleton
public class Messages {

    private static final int NEWEST = 200;
    private static final Pattern TOKEN = Pattern.compile("#[a-z2-7]{26}");

    /// One message, opened. Never kept, never logged.
    ///
    /// @param appointmentId null for a notice to the patient
    /// @param relativeId null for a notice to the patient
    /// @param name of the relative; empty when it can no longer be opened
    /// @param text as it was sent, but for the secret in its link, which is the relative's alone;
    ///   empty when it can no longer be opened
    /// @param outcome PLANNED, SENDING, ACCEPTED, REJECTED or UNKNOWN
    public record Message(
            UUID id,
            @Nullable UUID appointmentId,
            @Nullable UUID relativeId,
            String name,
            String purpose,
            String text,
            Instant writtenAt,
            String outcome,
            @Nullable Instant outcomeAt) {

        public boolean own() {
            return relativeId == null;
        }

        @Override
        public String toString() {
            return "message " + id;
        }
    }

    private final Pool pool;
    private final Relatives relatives;
    private final PersonalData personalData;
    private final ObjectMapper json;

    Messages(Pool pool, Relatives relatives, PersonalData personalData, ObjectMapper json) {
        this.pool = pool;
        this.relatives = relatives;
        this.personalData = personalData;
        this.json = json;
    }

    /// The newest first, at most 200.
    public Uni<List<Message>> of(PersonId patient) {
        return relatives
                .people(patient)
                .flatMap(people ->
                        Uni.combine()
                                .all()
                                .unis(
                                        relatives.of(patient),
                                        personalData.keyring(and(patient, people.values())),
                                        rows(patient))
                                .with((known, keys, rows) -> {
                                    var names =
                                            known.stream()
                                                    .collect(
                                                            Collectors.toMap(
                                                                    RelativeShown::id,
                                                                    RelativeShown::name));
                                    return rows.stream()
                                            .map(row -> message(row, names, keys))
                                            .toList();
                                }));
    }

    private static List<PersonId> and(PersonId patient, Collection<PersonId> others) {
        return Stream.concat(Stream.of(patient), others.stream()).toList();
    }

    private Uni<List<Row>> rows(PersonId patient) {
        return pool.preparedQuery(
                        """
                        select m.id, l.appointment, l.relative, m.message ->> 'purpose' as purpose,
                          (m.message -> 'text')::text as text, m.at, m.outcome, m.outcome_at
                        from appointment a
                        join (select distinct invitation, appointment, relative from told_link) l
                          on l.appointment = a.id
                        join told_message m using (invitation)
                        where a.patient = $1
                        union all
                        select id, null, null, message ->> 'purpose', (message -> 'text')::text,
                          at, outcome, outcome_at
                        from told_message where person = $1
                        order by at desc, id limit $2
                        """)
                .execute(Tuple.of(patient.value(), NEWEST))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private Message message(Row row, Map<UUID, String> names, Keyring keys) {
        OffsetDateTime at = row.getOffsetDateTime("outcome_at");
        return new Message(
                row.getUUID("id"),
                row.getUUID("appointment"),
                row.getUUID("relative"),
                name(row.getUUID("relative"), names),
                row.getString("purpose"),
                keys.open(sealed(row.getString("text")), "text")
                        .map(text -> TOKEN.matcher(text).replaceAll("#…"))
                        .orElse(""),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("outcome"),
                at == null ? null : at.toInstant());
    }

    private static String name(@Nullable UUID relative, Map<UUID, String> names) {
        return relative == null ? "" : names.getOrDefault(relative, "");
    }

    private SealedValue sealed(String text) {
        try {
            return json.readValue(text, SealedValue.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
