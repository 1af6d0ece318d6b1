package dk.naervaer.bench;

import java.io.IOException;
import java.time.Duration;

/// A page that one or several people look at, again and again, and what their looks take.
final class SeenPage {

    private static final String ENTRY = "<article ";

    private final String what;
    private final Session session;
    private final String path;
    private final int readers;
    private final Looks looks = new Looks();
    private int kilobytes;
    private long service;
    private long postgres;

    SeenPage(String what, Session session, String path, int readers) {
        this.what = what;
        this.session = session;
        this.path = path;
        this.readers = readers;
    }

    /// Returns when the page shows so many appointments.
    void await(int appointments) throws IOException {
        await(ENTRY, appointments);
    }

    /// Returns when the page has the text that often.
    void await(String text, int times) throws IOException {
        try (var door = session.door()) {
            Ground.await(
                    "%s has %d times %s".formatted(path, times, text),
                    () -> shows(door, text) == times);
        }
    }

    private int shows(Door door, String text) {
        try {
            var page = door.page(path);
            kilobytes = page.length() / 1000;
            return page.split(text, -1).length - 1;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void warmUp(Duration time) throws InterruptedException {
        session.look(time, readers, path);
    }

    void round(Duration time, Serving of) throws InterruptedException {
        var before = of.used();
        looks.add(session.look(time, readers, path));
        var used = of.used().since(before);
        service += used.service();
        postgres += used.postgres();
    }

    Figure figure(int row, Figure.Promise promise) {
        var count = looks.count();
        return Figure.alone(
                        row,
                        "%s, p99, %d at a time".formatted(what, readers),
                        looks.percentile(99),
                        promise)
                .noting(
                        "p50 %.1f ms, p99 of the slowest round %.1f ms, %d looks at %d kB; each takes %.1f ms of the service's and %.1f ms of PostgreSQL's processor time"
                                .formatted(
                                        looks.percentile(50),
                                        looks.slowest(99),
                                        count,
                                        kilobytes,
                                        service / 1e6 / count,
                                        postgres / 1e6 / count));
    }
}
