package dk.naervaer.eventsourcing.relay;

import static dk.naervaer.eventsourcing.visit.Session.BY_TEST;
import static dk.naervaer.eventsourcing.visit.Session.now;
import static dk.naervaer.eventsourcing.visit.VisitWiring.VISITS;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.visit.Session;
import dk.naervaer.eventsourcing.visit.Visit;
import dk.naervaer.eventsourcing.visit.VisitCommand;
import dk.naervaer.eventsourcing.visit.VisitCommand.Announce;
import dk.naervaer.eventsourcing.visit.VisitCommand.Note;
import dk.naervaer.eventsourcing.visit.VisitEars;
import dk.naervaer.eventsourcing.visit.VisitEvent;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitAnnounced;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitNoted;
import dk.naervaer.eventsourcing.visit.VisitRejection;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Published;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class RelayIT {

    static final int WRITERS = 16;
    static final int TURNS = 20;
    static final int SHARED = 6;
    static final LocalDate DAY = LocalDate.of(2027, 1, 14);

    @Inject Pool pool;
    @Inject EventStore store;
    @Inject Republishing republishing;
    @Inject CommandHandler<VisitCommand, Visit.State, VisitEvent, VisitRejection> visits;

    final TestTopics topics = new TestTopics();
    final String run = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_recorded_fact_is_published_as_it_is_stored() {
        now(visits.handle(run, new Announce(DAY), BY_TEST));
        var fact = topics.await("appointments", run, 1).getFirst();
        assertThat(fact.type()).isEqualTo("dk.naervaer.visit.announced.v1");
        assertThat(fact.version()).isEqualTo(1);
        assertThat(fact.headers())
                .containsEntry("ce_id", "visit/" + run + "/1")
                .containsEntry("ce_subject", run)
                .containsEntry("ce_source", "/visits")
                .containsEntry("ce_time", "2027-01-14T12:00:00Z")
                .containsKey("ce_position");
        assertThat(fact.json().path("day").asText()).isEqualTo("2027-01-14");
    }

    @Test
    void whatever_sixteen_writers_commit_is_published_once_and_heard_in_order() throws Exception {
        write();
        var marker = run + "-marker";
        now(visits.handle(marker, new Announce(DAY), BY_TEST));
        var committed = committed();
        var published = published(committed.size());

        assertThat(published)
                .extracting(fact -> fact.headers().get("ce_id"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(committed);
        assertThat(sharedStreams(published)).hasSize(SHARED).allSatisfy(RelayIT::assertInOrder);
        await().untilAsserted(() -> assertThat(heard()).hasSameSizeAs(committed));
        assertThat(heard()).containsExactlyInAnyOrderElementsOf(committed);
    }

    @Test
    void the_last_value_of_a_key_stands_on_a_compacted_topic_until_it_is_deleted() {
        var topic = new CompactedTopic("persons", "dk.naervaer.person.registered.v1");
        now(pool.withTransaction(tx -> topic.put(tx, run, "{\"n\":1}")));
        topics.await("persons", run, 1);
        now(pool.withTransaction(tx -> topic.put(tx, run, "{\"n\":2}")));
        topics.await("persons", run, 2);
        now(pool.withTransaction(tx -> topic.put(tx, run, null)));

        var values = topics.await("persons", run, 3);
        assertThat(values.getFirst().type()).isEqualTo("dk.naervaer.person.registered.v1");
        assertThat(values.get(1).json().path("n").asInt()).isEqualTo(2);
        assertThat(values.get(2).value()).isNull();
    }

    @Test
    void a_topic_published_again_has_every_fact_once_more_and_nobody_does_anything_twice() {
        now(visits.handle(run, new Announce(DAY), BY_TEST));
        now(visits.handle(run, new Note(1), BY_TEST));
        await().untilAsserted(() -> assertThat(heard()).hasSize(2));
        var told = now(republishing.topic("appointments"));
        assertThat(told.done()).isTrue();
        assertThat(told.sent()).isGreaterThanOrEqualTo(2);
        now(visits.handle(run, new Note(2), BY_TEST));
        await().untilAsserted(() -> assertThat(heard()).hasSize(3));
        assertThat(heard()).doesNotHaveDuplicates();
        var versions = topics.await("appointments", run, 5).stream().map(Published::version);
        assertThat(versions).containsExactly(1L, 2L, 1L, 2L, 3L);
    }

    @Test
    void one_stream_can_be_published_again_and_so_can_compacted_state() {
        now(visits.handle(run, new Announce(DAY), BY_TEST));
        topics.await("appointments", run, 1);
        assertThat(now(republishing.stream(VISITS.id(run))).sent()).isEqualTo(1);
        topics.await("appointments", run, 2);
        var topic = new CompactedTopic("persons", "dk.naervaer.person.registered.v1");
        now(pool.withTransaction(tx -> topic.put(tx, run, "{\"n\":1}")));
        topics.await("persons", run, 1);
        now(republishing.topic("persons"));
        assertThat(topics.await("persons", run, 2).getLast().json().path("n").asInt()).isEqualTo(1);
    }

    void write() throws Exception {
        for (int n = 0; n < SHARED; n++)
            now(visits.handle(run + "-shared-" + n, new Announce(DAY), BY_TEST));
        var writers =
                IntStream.range(0, WRITERS).<Callable<Void>>mapToObj(n -> () -> write(n)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(writers)) done.get();
        }
    }

    /// One writer: half its turns go to a stream it shares, half to a transaction that has written
    /// before, waits a little and sometimes fails.
    Void write(int writer) {
        var dice = new Random(writer);
        for (int turn = 0; turn < TURNS; turn++) {
            var shared = run + "-shared-" + dice.nextInt(SHARED);
            var own = run + "-own-" + writer + "-" + turn;
            Uni<?> work =
                    dice.nextBoolean()
                            ? visits.handle(shared, new Note(turn), BY_TEST)
                            : slowly(own, dice.nextInt(8), dice.nextInt(4) == 0);
            now(work.onFailure().recoverWithNull());
        }
        return null;
    }

    Uni<Void> slowly(String id, int millis, boolean fails) {
        List<VisitEvent> two = List.of(new VisitAnnounced(DAY), new VisitNoted(millis));
        var wait = "select pg_current_xact_id(), pg_sleep(%d / 1000.0)".formatted(millis);
        return pool.withTransaction(tx ->
                tx.query(wait)
                        .execute()
                        .chain(() -> store.append(tx, VISITS, id, 0, two, BY_TEST))
                        .chain(() -> tx.query(fails ? "select 1 / 0" : wait).execute())
                        .replaceWithVoid());
    }

    List<String> committed() {
        return strings(
                """
                select stream_id || '/' || version as id from event where stream_id like 'visit/%s%%'
                """);
    }

    List<String> heard() {
        return strings(
                "select event as id from effect where consumer = '"
                        + VisitEars.CONSUMER
                        + "' and event like 'visit/%s%%'");
    }

    List<String> strings(String sql) {
        return Session.run(pool, sql.formatted(run)).stream()
                .map(row -> row.getString("id"))
                .toList();
    }

    /// All of this run, once the last fact and as many as were committed are there.
    List<Published> published(int count) {
        var all =
                topics.await(
                        "appointments",
                        read -> {
                            var ids = ours(read).stream().map(f -> f.headers().get("ce_id"));
                            var distinct = ids.collect(toSet());
                            return distinct.size() >= count
                                    && distinct.contains("visit/" + run + "-marker/1");
                        });
        return ours(all);
    }

    List<Published> ours(List<Published> all) {
        return all.stream().filter(fact -> fact.key().startsWith(run)).toList();
    }

    static List<List<Published>> sharedStreams(List<Published> published) {
        return new ArrayList<>(
                published.stream()
                        .filter(not(fact -> fact.key().contains("-own-")))
                        .filter(not(fact -> fact.key().contains("-marker")))
                        .collect(groupingBy(Published::key))
                        .values());
    }

    static void assertInOrder(List<Published> stream) {
        var versions = stream.stream().map(Published::version).toList();
        assertThat(versions)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, versions.size()).mapToObj(Long::valueOf).toList());
    }
}
