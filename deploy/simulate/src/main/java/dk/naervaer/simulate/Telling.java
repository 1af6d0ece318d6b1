package dk.naervaer.simulate;

import dk.naervaer.simulate.day.Channel;
import dk.naervaer.simulate.day.Message;
import dk.naervaer.simulate.send.Answer;
import dk.naervaer.simulate.send.Door;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells the suite everything, by all ways at once, and again what it did not hear.
final class Telling {

    private static final int WORKERS = 6;
    private static final int TRIES = 8;

    /// Makes a door for one worker.
    @FunctionalInterface
    interface Doors {
        Door open(Channel channel) throws IOException, InterruptedException;
    }

    /// @param refused messages that the suite will not take
    /// @param lost messages that nobody answered in the end
    /// @param unsent messages of channels whose door nobody opens
    record Result(
            long sent,
            long answered,
            Set<Message> refused,
            Set<Message> lost,
            Set<Message> unsent) {}

    private final Doors doors;
    private final long pause;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final Set<Message> refused = ConcurrentHashMap.newKeySet();
    private final Set<Message> lost = ConcurrentHashMap.newKeySet();

    /// @param pause before the first repetition; doubled for each further one
    Telling(Doors doors, Duration pause) {
        this.doors = doors;
        this.pause = pause.toNanos();
    }

    Result tell(List<Message> deliveries) throws InterruptedException {
        var ways = new EnumMap<Channel, Way>(Channel.class);
        for (var message : deliveries)
            ways.computeIfAbsent(message.channel(), Way::new).add(message);
        var workers = new ArrayList<Thread>();
        for (var way : ways.values())
            for (var n = 0; n < WORKERS; n++)
                workers.add(Thread.startVirtualThread(() -> work(way)));
        for (var worker : workers) worker.join();
        return new Result(
                sent.get(),
                answered.get(),
                Set.copyOf(refused),
                Set.copyOf(lost),
                ways.values().stream()
                        .flatMap(way -> way.untold().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private void work(Way way) {
        @Nullable Door door = null;
        for (var turn = 0; ; turn++) {
            var most = turn % 2 == 0 ? 1 : Integer.MAX_VALUE;
            var messages = way.take(Math.min(most, door == null ? 1 : door.most()));
            if (messages.isEmpty()) break;
            door = deliver(way, door, messages);
        }
        close(door);
    }

    /// The door that goes on; another one when the connection broke.
    private @Nullable Door deliver(Way way, @Nullable Door door, List<Message> messages) {
        var open = messages;
        var through = door;
        var shut = false;
        for (var tries = 0; tries < TRIES && !open.isEmpty() && !way.isGivenUp(); tries++) {
            if (tries > 0) LockSupport.parkNanos(pause << (tries - 1));
            try {
                if (through == null) through = doors.open(way.channel());
                open = send(through, open);
                shut = false;
            } catch (IOException broken) {
                close(through);
                through = null;
                shut = isShut(broken);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        if (open.isEmpty()) return through;
        if (shut || way.isGivenUp()) way.giveUp(open);
        else lost.addAll(open);
        return through;
    }

    /// Nothing has come through, and nothing will.
    private static boolean isShut(IOException broken) {
        return broken instanceof ConnectException || broken instanceof HttpConnectTimeoutException;
    }

    /// Those that have to be sent again.
    private List<Message> send(Door door, List<Message> messages)
            throws IOException, InterruptedException {
        var answers = door.send(messages);
        sent.addAndGet(messages.size());
        var again = new ArrayList<Message>();
        for (var n = 0; n < messages.size(); n++) {
            if (answers.get(n) != Answer.LOST) answered.incrementAndGet();
            switch (answers.get(n)) {
                case TAKEN -> {}
                case REFUSED -> refused.add(messages.get(n));
                case LOST -> again.add(messages.get(n));
            }
        }
        return again;
    }

    private static void close(@Nullable Door door) {
        if (door instanceof AutoCloseable closeable)
            try {
                closeable.close();
            } catch (Exception gone) {
                // It was on its way out.
            }
    }
}
