package dk.naervaer.consent.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// A patient's own relatives and consents, and nobody else's.
@Singleton
public class Relatives {

    /// A consent and the relative it was given for.
    public record Found(UUID relativeId, RelativeRow.Consent consent) {}

    private record Kept(UUID id, RelativeRow row) {}

    private final Pool pool;
    private final PersonalData personalData;
    private final ObjectMapper json;

    Relatives(Pool pool, PersonalData personalData, ObjectMapper json) {
        this.pool = pool;
        this.personalData = personalData;
        this.json = json;
    }

    public Uni<List<RelativeShown>> of(PersonId patient) {
        return kept(patient)
                .flatMap(rows ->
                        personalData
                                .keyring(rows.stream().map(k -> k.row().person()).toList())
                                .map(keys ->
                                        rows.stream()
                                                .map(k -> RelativeShown.of(k.id(), k.row(), keys))
                                                .toList()));
    }

    public Uni<Optional<RelativeShown>> find(PersonId patient, UUID relativeId) {
        return of(patient)
                .map(all -> all.stream().filter(r -> r.id().equals(relativeId)).findFirst());
    }

    /// Empty when there is no such consent, or it is another patient's.
    public Uni<Optional<Found>> consent(PersonId patient, UUID consentId) {
        // Asked again and again while a door closes: only the row concerned is read.
        return pool.preparedQuery(
                        """
                        select id, row::text from relative_view
                        where patient = $1 and row -> 'consents' @> ($2::text)::jsonb
                        """)
                .execute(Tuple.of(patient.toString(), "[{\"id\":\"" + consentId + "\"}]"))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(this::read)
                                .flatMap(k ->
                                        k.row().consents().stream().map(c -> new Found(k.id(), c)))
                                .filter(found -> found.consent().id().equals(consentId))
                                .findFirst());
    }

    private Uni<List<Kept>> kept(PersonId patient) {
        return pool.preparedQuery(
                        """
                        select id, row::text from relative_view where patient = $1
                        order by row -> 'consents' -> 0 ->> 'from' nulls last, id
                        """)
                .execute(Tuple.of(patient.toString()))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(this::read).toList());
    }

    private Kept read(Row row) {
        try {
            return new Kept(
                    UUID.fromString(row.getString("id")),
                    json.readValue(row.getString("row"), RelativeRow.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
