package dk.naervaer.consent.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A patient's own relatives and consents, and nobody else's.
@Singleton
public class Relatives {

    /// A consent and the relative it was given for.
    public record Found(UUID relativeId, ConsentRow consent) {}

    /// A consent and whose it is.
    public record OfPatient(PersonId patient, Found found) {}

    // What messages and looks are sealed under, two of five keys, is not needed here.
    private static final Set<KeyClass> SHOWN =
            EnumSet.of(KeyClass.IDENTITY, KeyClass.CONTACT, KeyClass.EVIDENCE);

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
                                .keyring(people(patient, rows), SHOWN)
                                .map(keys ->
                                        rows.stream()
                                                .map(k -> RelativeShown.of(k.id(), k.row(), keys))
                                                .toList()));
    }

    /// What concerns the patient is sealed under the patient's keys, the rest under the relatives'.
    private static List<PersonId> people(PersonId patient, List<Kept> rows) {
        return Stream.concat(Stream.of(patient), rows.stream().map(k -> k.row().person())).toList();
    }

    public Uni<Optional<RelativeShown>> find(PersonId patient, UUID relativeId) {
        return of(patient)
                .map(all -> all.stream().filter(r -> r.id().equals(relativeId)).findFirst());
    }

    /// Of whichever patients, with one question however many there are.
    public Uni<Map<UUID, RelativeShown>> all(Collection<UUID> ids) {
        return pool.preparedQuery("select id, row::text from relative_view where id = any($1)")
                .execute(Tuple.of(ids.stream().map(UUID::toString).toArray(String[]::new)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(this::read).toList())
                .flatMap(rows ->
                        personalData
                                .keyring(
                                        rows.stream()
                                                .flatMap(k ->
                                                        Stream.of(
                                                                k.row().patient(),
                                                                k.row().person()))
                                                .distinct()
                                                .toList())
                                .map(keys ->
                                        rows.stream()
                                                .map(k -> RelativeShown.of(k.id(), k.row(), keys))
                                                .collect(
                                                        Collectors.toMap(
                                                                RelativeShown::id, it -> it))));
    }

    /// Under whose keys lies what concerns each of the patient's relatives.
    public Uni<Map<UUID, PersonId>> people(PersonId patient) {
        return kept(patient)
                .map(rows ->
                        rows.stream().collect(Collectors.toMap(Kept::id, k -> k.row().person())));
    }

    /// Whose keys seal what concerns that relative; empty when it is another patient's.
    public Uni<Optional<PersonId>> person(PersonId patient, UUID relativeId) {
        return kept(patient)
                .map(rows ->
                        rows.stream()
                                .filter(k -> k.id().equals(relativeId))
                                .map(k -> k.row().person())
                                .findFirst());
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

    /// Of every patient, the consents of relatives of whom the clock has something to say.
    public Uni<List<Found>> turningBy(LocalDate day) {
        return pool.preparedQuery(
                        """
                        select id, row::text from relative_view where next_turn <= $1
                        order by next_turn, id limit 1000
                        """)
                .execute(Tuple.of(day))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(this::read)
                                .flatMap(k ->
                                        k.row().consents().stream().map(c -> new Found(k.id(), c)))
                                .toList());
    }

    /// Who gave it, as the envelope of that fact names them; empty while it is only proposed.
    public Uni<Optional<String>> givenBy(Found found) {
        return pool.preparedQuery(
                        """
                        select metadata ->> 'actor' as actor from event
                        where stream_id = $1 and type like 'relative-consent-given.%'
                          and data ->> 'consentId' = $2
                        """)
                .execute(
                        Tuple.of("relative/" + found.relativeId(), found.consent().id().toString()))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString("actor"))
                                .findFirst());
    }

    /// Of every patient, what somebody else has consented to for them and still holds.
    public Uni<List<OfPatient>> consentedByOthers() {
        return pool.query(
                        """
                        select id, row::text from relative_view
                        where row @? '$.consents[*] ? (@.basis.giver.capacity != "SELF"
                          && @.basis.giver.capacity != "SELF_15_17"
                          && (@.standing == "OPEN" || @.standing == "PAUSED"))'
                        """)
                .execute()
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(this::read)
                                .flatMap(Relatives::ofOthers)
                                .toList());
    }

    private static Stream<OfPatient> ofOthers(Kept k) {
        return k.row().consents().stream()
                .filter(one ->
                        one.standing().pending()
                                && one.giver() != null
                                && !one.giver().capacity().self())
                .map(one -> new OfPatient(k.row().patient(), new Found(k.id(), one)));
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
