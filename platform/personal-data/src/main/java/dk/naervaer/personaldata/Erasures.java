package dk.naervaer.personaldata;

import dk.naervaer.personaldata.ErasureMessages.Requested;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Erases a person's data by deleting the keys of the classes that shall go, in every service.
///
/// Here it is done at once; the other services hear of it, do their part and say so. Erasure for
/// good and the end of a class's retention are the same command.
@Singleton
public class Erasures {

    private final Pool pool;
    private final Shredding shredding;
    private final PersonRows persons;
    private final ErasureRows rows;
    private final ErasureProgress progress;
    private final ErasureMessages messages;
    private final String service;
    private final List<String> services;

    Erasures(
            Pool pool,
            Shredding shredding,
            PersonRows persons,
            ErasureRows rows,
            ErasureProgress progress,
            ErasureMessages messages,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "naervaer.erasure.services") List<String> services) {
        this.pool = pool;
        this.shredding = shredding;
        this.persons = persons;
        this.rows = rows;
        this.progress = progress;
        this.messages = messages;
        this.service = service;
        this.services = Stream.concat(services.stream(), Stream.of(service)).distinct().toList();
    }

    /// Erases those classes of the person, and of everybody merged with them. Empty when nobody of
    /// that pseudonym was ever known here.
    ///
    /// @param actor who wants it: a role or a pseudonym
    public Uni<Optional<Erasure>> erase(
            PersonId person, Set<KeyClass> classes, Erasure.Reason reason, String actor) {
        if (classes.isEmpty()) throw new IllegalArgumentException("Nothing to erase");
        return pool.withTransaction(tx ->
                rows.knows(tx, person)
                        .flatMap(known ->
                                known
                                        ? eraseFamily(tx, person, classes, reason, actor)
                                        : Uni.createFrom().item(Optional.empty())));
    }

    public Uni<List<Erasure>> all() {
        return progress.all(pool);
    }

    public Uni<Optional<Erasure>> of(PersonId person) {
        return progress.of(pool, person);
    }

    private Uni<Optional<Erasure>> eraseFamily(
            SqlConnection tx,
            PersonId person,
            Set<KeyClass> classes,
            Erasure.Reason reason,
            String actor) {
        return shredding
                .lock(tx)
                .chain(() -> persons.family(tx, person))
                .flatMap(family -> {
                    Uni<Void> all = erase(tx, person, classes, reason, actor);
                    for (var one : family)
                        if (!one.id().equals(person))
                            all = all.chain(() -> erase(tx, one.id(), classes, reason, actor));
                    return all;
                })
                .chain(() -> progress.of(tx, person));
    }

    private Uni<Void> erase(
            SqlConnection tx,
            PersonId person,
            Set<KeyClass> classes,
            Erasure.Reason reason,
            String actor) {
        return rows.erased(tx, person)
                .map(before -> {
                    var all = EnumSet.copyOf(classes);
                    all.addAll(before);
                    return new Requested(
                            person, List.copyOf(all), reason, actor, rows.now().toInstant());
                })
                .call(request -> shredding.shred(tx, person, Set.copyOf(request.classes())))
                .call(request -> rows.ask(tx, request, services))
                .call(request -> rows.done(tx, person, service, Set.copyOf(request.classes())))
                .flatMap(request -> messages.ask(tx, request))
                .chain(() -> progress.answer(tx, person, service))
                .flatMap(answer -> messages.answer(tx, answer.orElseThrow()));
    }
}
