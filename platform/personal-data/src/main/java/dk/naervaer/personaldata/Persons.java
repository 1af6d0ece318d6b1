package dk.naervaer.personaldata;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dk.naervaer.eventsourcing.store.AskedTogether;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who is known in this installation. Booking registers them; the other services hear of them.
///
/// An identifier is taken as it comes: replacement numbers and newer CPR numbers satisfy no
/// checksum.
@Singleton
public class Persons {

    /// What came of merging two persons.
    public enum Merging {
        MERGED,
        /// They were one person already.
        SAME,
        UNKNOWN
    }

    private static final String REPLACED = "urn:naervaer:replaced";

    private final Pool pool;
    private final PersonalData personalData;
    private final MasterKeys master;
    private final PersonRows rows;
    private final AskedTogether<String, KnownPerson> byLookup;
    private final AskedTogether<PersonId, Person> byId;
    private final AskedTogether<PersonId, Boolean> maimed;

    Persons(Pool pool, PersonalData personalData, MasterKeys master, PersonRows rows) {
        this.pool = pool;
        this.personalData = personalData;
        this.master = master;
        this.rows = rows;
        this.byLookup = new AskedTogether<>(lookups -> rows.find(pool, lookups));
        this.byId =
                new AskedTogether<>(ids ->
                        get(ids).map(all -> all.stream().collect(toMap(Person::personId, p -> p))));
        this.maimed = new AskedTogether<>(ids -> rows.maimed(pool, ids));
    }

    public Uni<Optional<PersonId>> find(String system, String identifier) {
        return known(system, identifier).map(found -> found.map(KnownPerson::current));
    }

    private Uni<Optional<KnownPerson>> known(String system, String identifier) {
        return byLookup.ask(master.lookup(system, identifier));
    }

    /// What stands for an identifier in a register of ours, which must hold none in clear.
    public String lookupOf(String system, String identifier) {
        return master.lookup(system, identifier);
    }

    public Uni<Optional<Person>> get(PersonId id) {
        return byId.ask(id);
    }

    public Uni<List<Person>> get(Collection<PersonId> ids) {
        return rows.get(pool, ids).map(all -> all.stream().map(KnownPerson::person).toList());
    }

    /// Every pseudonym of the human being who is known by that identifier; empty for a stranger.
    public Uni<Set<PersonId>> allOf(String system, String identifier) {
        return find(system, identifier)
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(Set.of())
                                : rows.family(pool, found.get())
                                        .map(all ->
                                                all.stream()
                                                        .map(KnownPerson::id)
                                                        .collect(toSet())));
    }

    /// Whether two pseudonyms are by now one human being.
    public Uni<Boolean> areOne(PersonId one, PersonId other) {
        return rows.family(pool, one)
                .map(all -> all.stream().anyMatch(known -> known.id().equals(other)));
    }

    /// Finds the person with that identifier, or gives them a pseudonym and keys and tells the
    /// others; of a known person another name is kept and told.
    public Uni<PersonId> register(String system, String identifier, String given, String family) {
        return known(system, identifier)
                .flatMap(known ->
                        known.isPresent()
                                ? again(known.get(), system, identifier, given, family)
                                : meet(system, identifier, given, family));
    }

    /// Whoever comes back after an erasure is sealed under new keys, and so under a new pseudonym;
    /// the old one is merged into it with what is left.
    private Uni<PersonId> again(
            KnownPerson known, String system, String identifier, String given, String family) {
        return maimed.ask(known.current())
                .flatMap(erased ->
                        erased.isEmpty()
                                ? rename(known, given, family)
                                : renew(known.current(), system, identifier, given, family));
    }

    private Uni<PersonId> renew(
            PersonId before, String system, String identifier, String given, String family) {
        return person(system, identifier, given, family)
                .flatMap(now ->
                        pool.withTransaction(tx ->
                                        rows.family(tx, before)
                                                .flatMap(all -> move(tx, freed(all, now), now))
                                                .chain(() -> publish(tx, now)))
                                .replaceWith(now.personId()))
                .onFailure(Persons::isKnownMeanwhile)
                .recoverWithUni(() -> find(system, identifier).map(Optional::orElseThrow));
    }

    /// The number leads to the new pseudonym only: the old one is found by what it is called.
    private List<KnownPerson> freed(List<KnownPerson> all, Person now) {
        return all.stream()
                .map(one ->
                        one.person().lookup().equals(now.lookup())
                                ? new KnownPerson(
                                        new Person(
                                                one.id(),
                                                master.lookup(REPLACED, one.id().toString()),
                                                one.person().identity()),
                                        one.mergedInto())
                                : one)
                .toList();
    }

    private Uni<Void> move(SqlConnection tx, List<KnownPerson> all, Person into) {
        return move(tx, all, into.personId());
    }

    private Uni<Void> publish(SqlConnection tx, Person person) {
        return rows.publish(tx, new KnownPerson(person, Optional.empty()));
    }

    /// The names of a replacement number say nothing more once it is merged.
    private Uni<PersonId> rename(KnownPerson known, String given, String family) {
        var id = known.id();
        if (known.mergedInto().isPresent()) return Uni.createFrom().item(known.current());
        return personalData
                .keyring(id)
                .flatMap(keys -> {
                    var identity = known.person().identity();
                    if (keys.open(identity.cpr(), "cpr").isEmpty())
                        return Uni.createFrom().voidItem();
                    var told =
                            new Person.Identity(
                                    identity.cpr(),
                                    keys.seal(id, KeyClass.IDENTITY, "given", given),
                                    keys.seal(id, KeyClass.IDENTITY, "family", family));
                    if (told.equals(identity)) return Uni.createFrom().voidItem();
                    var renamed = new Person(id, known.person().lookup(), told);
                    return publish(new KnownPerson(renamed, Optional.empty()));
                })
                .replaceWith(id);
    }

    private Uni<PersonId> meet(String system, String identifier, String given, String family) {
        return person(system, identifier, given, family)
                .flatMap(person ->
                        publish(new KnownPerson(person, Optional.empty()))
                                .replaceWith(person.personId()))
                // Two first messages about one person: the one that came first has named them.
                .onFailure(Persons::isKnownMeanwhile)
                .recoverWithUni(() -> find(system, identifier).map(Optional::orElseThrow));
    }

    /// With a new pseudonym and keys.
    private Uni<Person> person(String system, String identifier, String given, String family) {
        var id = new PersonId(UUID.randomUUID());
        return personalData
                .issue(id)
                .map(keys ->
                        new Person(
                                id,
                                master.lookup(system, identifier),
                                new Person.Identity(
                                        keys.seal(id, KeyClass.IDENTITY, "cpr", identifier),
                                        keys.seal(id, KeyClass.IDENTITY, "given", given),
                                        keys.seal(id, KeyClass.IDENTITY, "family", family))));
    }

    private Uni<Void> publish(KnownPerson person) {
        return pool.withTransaction(tx -> rows.publish(tx, person));
    }

    private static boolean isKnownMeanwhile(Throwable failure) {
        return failure instanceof PgException e && "23505".equals(e.getSqlState());
    }

    /// A replacement number has become a CPR number: both find the surviving person from now on,
    /// here and in every other service.
    public Uni<Merging> merge(PersonId replacement, PersonId surviving) {
        return pool.withTransaction(tx ->
                Uni.combine()
                        .all()
                        .unis(rows.family(tx, replacement), rows.family(tx, surviving))
                        .usingConcurrencyOf(1)
                        .asTuple()
                        .flatMap(both -> {
                            var moved = both.getItem1();
                            var there = both.getItem2();
                            if (moved.isEmpty() || there.isEmpty())
                                return Uni.createFrom().item(Merging.UNKNOWN);
                            var into = there.getFirst().current();
                            if (moved.getFirst().current().equals(into))
                                return Uni.createFrom().item(Merging.SAME);
                            return move(tx, moved, into).replaceWith(Merging.MERGED);
                        }));
    }

    private Uni<Void> move(SqlConnection tx, List<KnownPerson> all, PersonId into) {
        Uni<Void> moved = Uni.createFrom().voidItem();
        for (var one : all) {
            var now = new KnownPerson(one.person(), Optional.of(into));
            moved = moved.chain(() -> rows.publish(tx, now));
        }
        return moved;
    }
}
