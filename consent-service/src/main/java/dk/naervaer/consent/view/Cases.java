package dk.naervaer.consent.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.consent.cases.Kind;
import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Cases as a department has to decide them, and as a patient waits for them.
@Singleton
public class Cases {

    /// A case, still sealed.
    public record Found(UUID id, CaseRow row) {}

    private final Pool pool;
    private final ObjectMapper json;

    Cases(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /// What is open at the desks of those units, the most urgent first.
    public Uni<List<Found>> worklist(Set<String> units) {
        return pool.preparedQuery(
                        """
                        select id, row::text from case_view
                        where state = 'OPEN' and row -> 'desk' -> 'units' ?| $1
                        order by row ->> 'deadline', id limit 500
                        """)
                .execute(Tuple.of(units.toArray(String[]::new)))
                .map(this::read);
    }

    public Uni<Optional<Found>> find(UUID id) {
        return pool.preparedQuery("select id, row::text from case_view where id = $1")
                .execute(Tuple.of(id.toString()))
                .map(rows -> read(rows).stream().findFirst());
    }

    /// Whatever has become of them.
    public Uni<List<Found>> of(PersonId patient) {
        return pool.preparedQuery(
                        """
                        select id, row::text from case_view where patient = $1
                        order by row ->> 'openedAt', id
                        """)
                .execute(Tuple.of(patient.toString()))
                .map(this::read);
    }

    public Uni<List<Found>> open(PersonId patient) {
        return pool.preparedQuery(
                        """
                        select id, row::text from case_view where patient = $1 and state = 'OPEN'
                        """)
                .execute(Tuple.of(patient.toString()))
                .map(this::read);
    }

    /// Which of the patient's proposals wait for a clinician.
    public Uni<Set<UUID>> waiting(PersonId patient) {
        return open(patient)
                .map(all ->
                        all.stream()
                                .map(one -> one.row().asked().consentId())
                                .collect(Collectors.toSet()));
    }

    /// In which a clinician has decided between those who act for the patient and disagreed.
    public Uni<Set<UUID>> settled(PersonId patient) {
        return of(patient)
                .map(all ->
                        all.stream()
                                .filter(one -> one.row().kind() == Kind.REPRESENTATIVES_DISAGREE)
                                .filter(one -> one.row().decision() != null)
                                .map(Found::id)
                                .collect(Collectors.toSet()));
    }

    /// Whether a clinician has to decide that the consent may permit more.
    public Uni<Boolean> widening(PersonId patient, UUID consentId) {
        return open(patient)
                .map(all ->
                        all.stream().anyMatch(one -> consentId.equals(one.row().asked().widens())));
    }

    /// Of every patient, those whose appointment is over or off.
    public Uni<List<Found>> tooLate() {
        return pool.query(
                        """
                        select c.id, c.row::text from case_view c
                        join appointment a on a.id::text = c.row #>> '{desk,appointmentId}'
                        where c.state = 'OPEN' and a.state <> 'BOOKED' limit 500
                        """)
                .execute()
                .map(this::read);
    }

    /// Of every patient, those whose appointment begins at another time or is in another department
    /// than when the deadline was set.
    public Uni<List<Found>> moved() {
        return pool.query(
                        """
                        select c.id, c.row::text from case_view c
                        join appointment a on a.id::text = c.row #>> '{desk,appointmentId}'
                        where c.state = 'OPEN' and a.state = 'BOOKED' and (
                          (c.row #>> '{desk,start}')::timestamptz is distinct from a.starts_at
                          or c.row #>> '{desk,units,0}' <> coalesce(a.unit, a.sor))
                        limit 500
                        """)
                .execute()
                .map(this::read);
    }

    public Uni<List<Found>> ofTheDead() {
        return pool.query(
                        """
                        select c.id, c.row::text from case_view c
                        join person_died d on d.person_id::text = c.patient
                        where c.state = 'OPEN' limit 500
                        """)
                .execute()
                .map(this::read);
    }

    /// Those whose proposal somebody has answered or taken back meanwhile.
    public Uni<List<Found>> answered() {
        return pool.query(
                        """
                        select c.id, c.row::text from case_view c
                        join relative_view r on r.id = c.relative
                        where c.state = 'OPEN' and jsonb_path_exists(
                          r.row, '$.consents[*] ? (@.id == $id && @.standing != "PROPOSED")',
                          jsonb_build_object('id', c.row #>> '{asked,consentId}'))
                        limit 500
                        """)
                .execute()
                .map(this::read);
    }

    /// What those who act for patients have asked and nobody has decided.
    public Uni<List<Found>> ofRepresentatives() {
        return pool.query(
                        """
                        select id, row::text from case_view
                        where state = 'OPEN' and row #>> '{asked,capacity}' not like 'SELF%'
                        """)
                .execute()
                .map(this::read);
    }

    private List<Found> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::read).toList();
    }

    private Found read(Row row) {
        try {
            return new Found(
                    UUID.fromString(row.getString("id")),
                    json.readValue(row.getString("row"), CaseRow.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
