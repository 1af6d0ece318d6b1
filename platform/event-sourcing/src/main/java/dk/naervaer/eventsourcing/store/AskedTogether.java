package dk.naervaer.eventsourcing.store;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Answers questions that come while others are being answered with one statement for all of them.
///
/// A question is answered by a statement that began after it was asked: who has written something
/// reads it.
public final class AskedTogether<K, V> {

    private static final int LANES = 2;

    // No record: two who ask the same are two.
    private static final class Question<K, V> {

        private final K key;
        private final Caller<Optional<V>> caller;

        Question(K key, Caller<Optional<V>> caller) {
            this.key = key;
            this.caller = caller;
        }
    }

    private final Function<Set<K>, Uni<Map<K, V>>> answers;
    private final Bundling<Question<K, V>> bundling =
            new Bundling<>(
                    LANES,
                    question -> question,
                    this::answer,
                    (question, failure) -> question.caller.fail(failure));

    /// @param answers those that there is an answer to
    public AskedTogether(Function<Set<K>, Uni<Map<K, V>>> answers) {
        this.answers = answers;
    }

    public Uni<Optional<V>> ask(K key) {
        return Uni.createFrom()
                .emitter(caller -> bundling.add(new Question<>(key, new Caller<>(caller))));
    }

    private Uni<Void> answer(List<Question<K, V>> questions) {
        return answers.apply(questions.stream().map(question -> question.key).collect(toSet()))
                .invoke(found ->
                        questions.forEach(question ->
                                question.caller.answer(
                                        Optional.ofNullable(found.get(question.key)))))
                .replaceWithVoid();
    }
}
