package dk.naervaer.consent.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.consent.view.ConsentRow;
import dk.naervaer.consent.view.RelativeRow;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.Person;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads consents of any patient as their journals are to tell of them.
@Singleton
public class Journal {

    private static final String CONSENTS =
            """
            select r.id, r.row::text, c ->> 'id' as consent, happened(c) as happened
            from relative_view r cross join lateral jsonb_array_elements(r.row -> 'consents') c
            where ($1::text[] is null or r.patient = any ($1))
              and ($2::text is null
                   or (c ->> 'id' = $2
                       and r.row -> 'consents' @> jsonb_build_array(jsonb_build_object('id', $2))))
              and ($3::timestamptz is null or (r.happened >= $3 and happened(c) >= $3))
              and ($4::timestamptz is null or happened(c) < $4)
              and (not $5 or (r.missing_since is not null and missing_since(c) is not null))
              and ($6::timestamptz is null
                   or (r.happened >= $6 and (happened(c), c ->> 'id') > ($6, $7)))
              and ($9::text is null or exists (
                select from heard_epj e where e.client = $9 and (
                  '*' = any(e.units)
                  or unit_and_above(c #>> '{grant,scope,unit}', $10) && e.units
                  or exists (
                    select from appointment a
                    where a.patient = r.patient::uuid
                      and unit_and_above(
                        coalesce(a.unit, a.sor),
                        (a.starts_at at time zone 'Europe/Copenhagen')::date) && e.units))))
            order by happened(c), c ->> 'id' limit $8
            """;

    private record Kept(UUID relativeId, RelativeRow relative, ConsentRow consent, Instant at) {

        Stream<PersonId> people() {
            return Stream.of(relative.patient(), relative.person());
        }
    }

    private final Pool pool;
    private final Persons persons;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Clock clock;

    Journal(Pool pool, Persons persons, PersonalData personalData, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.persons = persons;
        this.personalData = personalData;
        this.json = json;
        this.clock = clock;
    }

    /// Empty when there is none, or it is none of that EPJ's to see.
    ///
    /// @param client the EPJ that asks; null for our own staff
    public Uni<Optional<JournalEntry>> find(UUID consent, @Nullable String client) {
        return ask(JournalQuestion.one(consent, client)).map(found -> found.stream().findFirst());
    }

    /// In the order in which something last happened to them.
    public Uni<List<JournalEntry>> ask(JournalQuestion question) {
        return pool.preparedQuery(CONSENTS)
                .execute(parameters(question))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::read))
                .map(Stream::toList)
                .flatMap(this::open);
    }

    private Tuple parameters(JournalQuestion question) {
        var after = question.after();
        return Tuple.tuple()
                .addArrayOfString(ids(question.patients()))
                .addString(text(question.consent()))
                .addValue(time(question.from()))
                .addValue(time(question.until()))
                .addBoolean(question.missing())
                .addValue(time(after == null ? null : after.happened()))
                .addString(text(after == null ? null : after.consent()))
                .addInteger(question.count())
                .addString(question.client())
                .addLocalDate(LocalDate.ofInstant(clock.instant(), DanishTime.ZONE));
    }

    private static String @Nullable [] ids(@Nullable Collection<PersonId> people) {
        return people == null
                ? null
                : people.stream().map(PersonId::toString).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable Object time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private Kept read(Row row) {
        try {
            var relative = json.readValue(row.getString("row"), RelativeRow.class);
            var id = UUID.fromString(row.getString("consent"));
            return new Kept(
                    UUID.fromString(row.getString("id")),
                    relative,
                    relative.consents().stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .orElseThrow(),
                    row.getOffsetDateTime("happened").toInstant());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Uni<List<JournalEntry>> open(List<Kept> kept) {
        if (kept.isEmpty()) return Uni.createFrom().item(List.of());
        var patients = kept.stream().map(one -> one.relative().patient()).distinct().toList();
        return Uni.combine()
                .all()
                .unis(
                        persons.get(patients),
                        personalData.keyring(
                                kept.stream().flatMap(Kept::people).distinct().toList()))
                .with((known, keys) -> {
                    var byId =
                            known.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Person::personId, Function.identity()));
                    return kept.stream().map(one -> open(one, byId, keys)).toList();
                });
    }

    private static JournalEntry open(Kept kept, Map<PersonId, Person> known, Keyring keys) {
        var row = kept.relative();
        var consent = kept.consent();
        var giver = consent.giver();
        return new JournalEntry(
                patient(row.patient(), known.get(row.patient()), keys),
                RelativeShown.of(kept.relativeId(), row, keys),
                consent,
                opened(giver == null ? null : giver.whyNotWritten(), "whyNotWritten", keys),
                opened(consent.basis().disclosure(), "reason", keys),
                kept.at());
    }

    private static JournalEntry.Patient patient(
            PersonId id, @Nullable Person person, Keyring keys) {
        if (person == null) return new JournalEntry.Patient(id, "", "");
        var identity = person.identity();
        var given = keys.open(identity.given(), "given").orElse("");
        var family = keys.open(identity.family(), "family").orElse("");
        return new JournalEntry.Patient(
                id, keys.open(identity.cpr(), "cpr").orElse(""), (given + " " + family).strip());
    }

    private static @Nullable String opened(
            @Nullable SealedValue value, String field, Keyring keys) {
        return value == null ? null : keys.open(value, field).orElse(null);
    }
}
