package dk.naervaer.simulate;

import dk.naervaer.simulate.day.Channel;
import dk.naervaer.simulate.day.Message;
import dk.naervaer.simulate.send.Answer;
import dk.naervaer.simulate.send.Door;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Tells the suite everything, by all ways at once, and again what it did not hear.
final class Telling {

    private static final int WORKERS = 6;
    private static final int TRIES = 8;
    private static final long PAUSE = Duration.ofMillis(250).toNanos();

    /// Makes a door for one worker.
    @FunctionalInterface
    interface Doors {
        Door open(Channel channel) throws IOException, InterruptedException;
    }

    /// @param refused messages that the suite will not take
    /// @param lost messages that nobody answered in the end
    record Result(long sent, long answered, Set<Message> refused, Set<Message> lost) {}

    private final Doors doors;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final Set<Message> refused = ConcurrentHashMap.newKeySet();
    private final Set<Message> lost = ConcurrentHashMap.newKeySet();

    Telling(Doors doors) {
        this.doors = doors;
    }

    Result tell(List<Message> deliveries) throws InterruptedException {
        var queues = new EnumMap<Channel, Queue<Message>>(Channel.class);
        for (var message : deliveries)
            queues.computeIfAbsent(message.channel(), _ -> new ArrayDeque<>()).add(message);
        var workers = new ArrayList<Thread>();
        for (Map.Entry<Channel, Queue<Message>> queue : queues.entrySet())
            for (var n = 0; n < WORKERS; n++)
                workers.add(
                        Thread.startVirtualThread(() -> work(queue.getKey(), queue.getValue())));
        for (var worker : workers) worker.join();
        return new Result(sent.get(), answered.get(), Set.copyOf(refused), Set.copyOf(lost));
    }

    private void work(Channel channel, Queue<Message> queue) {
        @Nullable Door door = null;
        for (var turn = 0; ; turn++) {
            var most = turn % 2 == 0 ? 1 : Integer.MAX_VALUE;
            var messages = take(queue, Math.min(most, door == null ? 1 : door.most()));
            if (messages.isEmpty()) break;
            door = deliver(channel, door, messages);
        }
        close(door);
    }

    private static List<Message> take(Queue<Message> queue, int most) {
        var taken = new ArrayList<Message>();
        synchronized (queue) {
            while (taken.size() < most && !queue.isEmpty()) taken.add(queue.remove());
        }
        return taken;
    }

    /// The door that goes on; another one when the connection broke.
    private @Nullable Door deliver(Channel channel, @Nullable Door door, List<Message> messages) {
        var open = messages;
        var through = door;
        for (var tries = 0; tries < TRIES && !open.isEmpty(); tries++) {
            if (tries > 0) LockSupport.parkNanos(PAUSE << tries);
            try {
                if (through == null) through = doors.open(channel);
                open = send(through, open);
            } catch (IOException broken) {
                close(through);
                through = null;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        lost.addAll(open);
        return through;
    }

    /// Those that have to be sent again.
    private List<Message> send(Door door, List<Message> messages)
            throws IOException, InterruptedException {
        sent.addAndGet(messages.size());
        var answers = door.send(messages);
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
