package dk.naervaer.consent.privacy.person;

import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.Persons;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Finds the person the privacy officer is asked about: a patient or a relative.
@Singleton
public class People {

    private static final String CPR = "urn:oid:1.2.208.176.1.2";

    private static final String FIND =
            """
            with known as (
              select coalesce((select coalesce(merged_into, person_id) from person
                where person_id = $1), $1) as root),
            family as (
              select root as id, 0 as place from known
              union select person_id, 1 from person join known on merged_into = root)
            select (select root from known) as root,
              array(select id from family order by place, id) as pseudonyms,
              array(select distinct split_part(key_id, '/', 2) from person_key
                where person_id in (select id from family)) as readable,
              exists (select from person_key where person_id in (select id from family))
                or exists (select from erased where person_id in (select id from family))
                or exists (select from person where person_id in (select id from family)) as known
            """;

    private final Pool pool;
    private final Persons persons;

    People(Pool pool, Persons persons) {
        this.pool = pool;
        this.persons = persons;
    }

    /// By the lookup hash of the number; empty for a stranger, and for one whose identity is
    /// erased.
    public Uni<Optional<Someone>> byCivilNumber(String digits) {
        return persons.find(CPR, digits)
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : of(found.get()));
    }

    /// Empty when nobody of that pseudonym was ever known here.
    public Uni<Optional<Someone>> of(PersonId person) {
        return of(pool, person);
    }

    public Uni<Optional<Someone>> of(SqlClient client, PersonId person) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(person.value()))
                .map(rows -> Optional.of(rows.iterator().next()))
                .map(row -> row.filter(it -> it.getBoolean("known")).map(People::someone));
    }

    private static Someone someone(Row row) {
        return new Someone(
                new PersonId(row.getUUID("root")),
                ids(row.getArrayOfUUIDs("pseudonyms")),
                Arrays.stream(row.getArrayOfStrings("readable"))
                        .map(word -> KeyClass.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()));
    }

    private static List<PersonId> ids(UUID[] values) {
        return Arrays.stream(values).map(PersonId::new).toList();
    }
}
