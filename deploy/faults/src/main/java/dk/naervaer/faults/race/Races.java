package dk.naervaer.faults.race;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Many lanes side by side, each of which races as soon as it is ready again.
public final class Races {

    private static final Duration SPREAD = Duration.ofMillis(40);

    /// Every fourth relative has not rung yet when the race begins.
    private static final int RINGS_LATE = 4;

    private final List<Lane> lanes = new ArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();

    private Races() {}

    /// @param seed tells the appointments of one run from those of another
    public static Races on(Stage stage, int lanes, long seed)
            throws IOException, InterruptedException {
        var races = new Races();
        var web = new Web();
        var patients = stage.patients();
        for (var number = 0; number < lanes; number++)
            races.lanes.add(
                    new Lane(stage, web, number, patients.get(number % patients.size()), seed));
        return races;
    }

    /// Races until so many have been held.
    public List<Race> hold(int count) throws InterruptedException {
        var held = new ConcurrentLinkedQueue<Race>();
        var last = begun.get() + count;
        each(lane -> {
            for (var number = begun.getAndIncrement();
                    number < last;
                    number = begun.getAndIncrement()) {
                var waiting = number % RINGS_LATE != 0;
                lane.ready(waiting);
                held.add(lane.race(waiting, SPREAD));
            }
        });
        begun.set(last);
        return List.copyOf(held);
    }

    /// One race in each lane: all wait at the door, then the harm begins, then all race.
    public List<Race> holdUnder(Runnable harm) throws InterruptedException {
        each(lane -> lane.ready(true));
        harm.run();
        var held = new ConcurrentLinkedQueue<Race>();
        each(lane -> held.add(lane.race(true, SPREAD)));
        return List.copyOf(held);
    }

    private void each(Consumer<Lane> work) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (var lane : lanes) all.add(threads.submit(() -> work.accept(lane)));
            for (var one : all) one.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
