package dk.naervaer.eventsourcing.handling;

import dk.naervaer.eventsourcing.Decision.Accepted;
import dk.naervaer.eventsourcing.Decision.Rejected;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.store.Answer;
import dk.naervaer.eventsourcing.store.Draft;
import dk.naervaer.eventsourcing.store.EventStore.Told;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.eventsourcing.store.KeyTaken;
import dk.naervaer.eventsourcing.store.VersionConflict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Commands that are decided together: all of them before the first is written, those for one
/// stream on top of each other. What is told to whom waits until the stream has been written.
final class Batch<C, S, E, R> {

    /// One stream as far as this batch has decided it.
    private static final class Sketch<S> {
        private final long expected;
        private S state;
        private long version;
        private final List<Draft.Fact> facts = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private final List<Runnable> telling = new ArrayList<>();
        private final List<Integer> asked = new ArrayList<>();

        Sketch(Loaded<S> loaded) {
            this.expected = loaded.version();
            this.state = loaded.state();
            this.version = loaded.version();
        }
    }

    private final CommandHandler<C, S, E, R> handler;
    private final List<Ask<C, R>> asks;
    private final Map<IntakeKey, Answer> answered;
    private final Map<StreamId, Sketch<S>> sketches =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    private final Map<IntakeKey, Answer> answeredHere = new HashMap<>();
    private final List<Ask<C, R>> taken = new ArrayList<>();

    Batch(
            CommandHandler<C, S, E, R> handler,
            List<Ask<C, R>> asks,
            Map<IntakeKey, Answer> answered) {
        this.handler = handler;
        this.asks = asks;
        this.answered = answered;
    }

    void decide(Map<StreamId, List<Told>> found) {
        for (int n = 0; n < asks.size(); n++) {
            var ask = asks.get(n);
            var stream = handler.streams().id(ask.id());
            try {
                var sketch =
                        sketches.computeIfAbsent(
                                stream,
                                _ ->
                                        new Sketch<>(
                                                handler.fold(
                                                        Optional.ofNullable(found.get(stream)))));
                sketch.asked.add(n);
                decide(ask, stream, sketch);
            } catch (RuntimeException defect) {
                // Its own, not that of those it travels with.
                ask.fail(defect);
            }
        }
    }

    private void decide(Ask<C, R> ask, StreamId stream, Sketch<S> sketch) {
        var given = given(ask.key());
        var seen = ask.seen();
        if (given != null) repeat(ask, given, sketch);
        else if (seen != null && seen != sketch.version)
            sketch.telling.add(() -> ask.fail(new VersionConflict(stream, seen)));
        else
            switch (handler.decider().decide(ask.command(), sketch.state)) {
                case Rejected<E, R>(var reason) ->
                        tell(sketch, ask, new Outcome.Rejected<>(reason));
                case Accepted<E, R>(var events) -> accept(ask, stream, sketch, events);
            }
    }

    private @Nullable Answer given(@Nullable IntakeKey key) {
        if (key == null) return null;
        var bare = key.bare();
        var before = answered.get(bare);
        return before == null ? answeredHere.get(bare) : before;
    }

    private void repeat(Ask<C, R> ask, Answer given, Sketch<S> sketch) {
        if (given.key().equals(ask.key())) tell(sketch, ask, outcome(given));
        else taken.add(ask);
    }

    private Outcome<R> outcome(Answer given) {
        return given.changed()
                ? new Outcome.Recorded<>(given.version())
                : new Outcome.Unchanged<>(given.version());
    }

    private void accept(Ask<C, R> ask, StreamId stream, Sketch<S> sketch, List<E> events) {
        var facts = handler.store().facts(handler.streams(), events, ask.metadata());
        var state = sketch.state;
        for (var event : events) state = handler.decider().evolve(state, event);
        sketch.state = state;
        sketch.version += events.size();
        sketch.facts.addAll(facts);
        boolean changed = !events.isEmpty();
        var key = ask.key();
        if (key != null) {
            var answer = new Answer(key, stream, sketch.version, changed);
            sketch.answers.add(answer);
            answeredHere.put(key.bare(), answer);
        }
        tell(
                sketch,
                ask,
                changed
                        ? new Outcome.Recorded<>(sketch.version)
                        : new Outcome.Unchanged<>(sketch.version));
    }

    private static <C, S, R> void tell(Sketch<S> sketch, Ask<C, R> ask, Outcome<R> outcome) {
        sketch.telling.add(() -> ask.answer(outcome));
    }

    List<Draft> drafts() {
        return sketches.entrySet().stream()
                .map(one ->
                        new Draft(
                                one.getKey(),
                                one.getValue().expected,
                                one.getValue().facts,
                                one.getValue().answers))
                .toList();
    }

    /// Those whose key belongs to another message; they are parked, and told so.
    List<Ask<C, R>> taken() {
        return taken;
    }

    void refuseTaken() {
        for (var ask : taken) if (ask.key() != null) ask.fail(new KeyTaken(ask.key()));
    }

    /// Tells everybody whose stream was written, or had nothing to write; the others were decided
    /// on what is no longer so and must be asked again.
    List<Ask<C, R>> settle(Set<StreamId> written) {
        var again = new ArrayList<Ask<C, R>>();
        sketches.forEach((stream, sketch) -> {
            if (sketch.facts.isEmpty() || written.contains(stream))
                sketch.telling.forEach(Runnable::run);
            else
                for (int n : sketch.asked) if (!taken.contains(asks.get(n))) again.add(asks.get(n));
        });
        return again;
    }
}
