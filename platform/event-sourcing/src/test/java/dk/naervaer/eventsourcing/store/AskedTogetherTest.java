package dk.naervaer.eventsourcing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.pgclient.PgException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskedTogetherTest {

    private record Statement(Set<String> keys, UniEmitter<? super Map<String, Integer>> answer) {}

    private final List<Statement> statements = new ArrayList<>();
    private final AskedTogether<String, Integer> lengths =
            new AskedTogether<>(keys ->
                    Uni.createFrom()
                            .emitter(answer -> statements.add(new Statement(keys, answer))));

    private UniAssertSubscriber<Optional<Integer>> ask(String key) {
        return lengths.ask(key).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    @Test
    void one_question_is_asked_at_once_and_those_that_come_meanwhile_together() {
        ask("first");
        ask("second");
        var third = ask("third");
        var fourth = ask("fourth");
        assertThat(statements)
                .extracting(Statement::keys)
                .containsExactly(Set.of("first"), Set.of("second"));
        statements.getFirst().answer().complete(Map.of("first", 5));
        assertThat(statements.getLast().keys()).containsExactlyInAnyOrder("third", "fourth");
        statements.getLast().answer().complete(Map.of("third", 5));
        third.assertItem(Optional.of(5));
        fourth.assertItem(Optional.empty());
    }

    @Test
    void a_question_is_never_answered_by_a_statement_that_began_before_it() {
        var before = ask("same");
        var after = ask("same");
        statements.getFirst().answer().complete(Map.of());
        before.assertItem(Optional.empty());
        after.assertNotTerminated();
        statements.getLast().answer().complete(Map.of("same", 4));
        after.assertItem(Optional.of(4));
    }

    @Test
    void what_the_database_cannot_take_fails_alone() {
        ask("first");
        ask("second");
        var bad = ask("bad");
        var good = ask("good");
        statements.get(0).answer().complete(Map.of());
        var refused = new PgException("cannot be taken", null, "22021", null);
        statements.get(2).answer().fail(refused);
        for (var alone : List.of(3, 4)) {
            var statement = statements.get(alone);
            if (statement.keys().contains("bad")) statement.answer().fail(refused);
            else statement.answer().complete(Map.of("good", 4));
        }
        assertThat(bad.awaitFailure().getFailure()).isSameAs(refused);
        good.assertItem(Optional.of(4));
    }

    @Test
    void a_failure_that_is_not_the_databases_fails_all_that_asked() {
        var broken =
                new AskedTogether<String, Integer>(_ -> {
                    throw new IllegalStateException("broken");
                });
        assertThat(catchThrowable(() -> broken.ask("any").await().indefinitely()))
                .hasMessage("broken");
    }
}
