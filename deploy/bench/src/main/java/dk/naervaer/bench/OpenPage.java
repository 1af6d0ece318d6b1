package dk.naervaer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/// The day open in a browser: told that something has changed, it reads the list again.
final class OpenPage {

    private static final Duration LAST = Duration.ofSeconds(5);

    private final Session secretary;
    private final String list;
    private final BusyDay day;

    OpenPage(Session secretary, String list, BusyDay day) {
        this.secretary = secretary;
        this.list = list;
        this.day = day;
    }

    /// Moves so many appointments, each when it is due, and watches for them on the page.
    Sightings watch(Door epj, int count, Duration every) throws IOException, InterruptedException {
        var sightings = new Sightings(count);
        var failure = new FirstFailure();
        var told = new Semaphore(0);
        try (var line = secretary.door();
                var page = secretary.door()) {
            var head = line.ask("/day/changes");
            if (head.status() != 200) throw new IOException("No line: " + head.status());
            var listening = failure.start(() -> listen(line, told));
            var reading = failure.start(() -> read(page, told, sightings));
            var begin = System.nanoTime() + every.toNanos();
            for (var n = 0; n < count && !failure.happened(); n++) {
                Senders.waitUntil(begin + n * every.toNanos());
                sightings.begun(n, System.nanoTime());
                Senders.accept(epj.send(day.moved(n).put()));
                sightings.answered(n, System.nanoTime());
            }
            var end = System.nanoTime() + LAST.toNanos();
            Ground.await(
                    "the page shows all",
                    () -> sightings.awaited().length == 0 || System.nanoTime() > end);
            failure.refuse();
            listening.interrupt();
            reading.interrupt();
        }
        return sightings;
    }

    private static void listen(Door line, Semaphore told) throws IOException {
        for (var part = line.chunk(); part.length > 0; part = line.chunk())
            if (new String(part, UTF_8).contains("changed")) told.release();
    }

    /// What is told while the list is on its way is one more reading, as in a browser.
    private void read(Door page, Semaphore told, Sightings sightings)
            throws IOException, InterruptedException {
        while (true) {
            told.acquire();
            told.drainPermits();
            var shown = page.page(list);
            var now = System.nanoTime();
            for (var n : sightings.awaited())
                if (shown.contains(BusyDay.shown(day.moved(n)))) sightings.seen(n, now);
        }
    }
}
