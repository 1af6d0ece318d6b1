package dk.naervaer.local;

import dk.naervaer.local.frontpage.FrontPage;
import dk.naervaer.local.gateway.Gateway;
import dk.naervaer.local.http.LocalHttp;
import dk.naervaer.local.infra.Kafka;
import dk.naervaer.local.infra.Keycloak;
import dk.naervaer.local.infra.Keysets;
import dk.naervaer.local.infra.Mongo;
import dk.naervaer.local.infra.Postgres;
import dk.naervaer.local.infra.Realm;
import dk.naervaer.local.infra.Service;
import dk.naervaer.local.process.Ending;
import dk.naervaer.local.process.PidFile;
import dk.naervaer.local.process.PortCheck;
import dk.naervaer.local.settings.DataFolder;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Ports;
import dk.naervaer.local.settings.Refusal;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/// Everything that runs together, from the database to the pages, started in parallel and stopped
/// in reverse; `./dev up` and the end-to-end test use the same one.
public final class Suite implements AutoCloseable {
    public static final String LAUNCHER = "launcher";
    private final SuiteSettings settings;
    private final Progress progress;
    private final FileLock lock;
    private final Startup startup;
    private final Deque<LocalHttp> pages = new ArrayDeque<>();
    private volatile boolean closed;

    private Suite(SuiteSettings settings, Progress progress, FileLock lock) {
        this.settings = settings;
        this.progress = progress;
        this.lock = lock;
        this.startup = new Startup(settings.data(), progress);
    }

    /// Returns when every part serves and the demo day is loaded; a refusal leaves nothing running.
    public static Suite start(SuiteSettings settings, Progress progress) {
        var suite = prepare(settings, progress);
        suite.open();
        return suite;
    }

    /// Holds the data folder but runs nothing yet, so that an interrupted start can be closed too.
    static Suite prepare(SuiteSettings settings, Progress progress) {
        return new Suite(settings, progress, hold(settings.data()));
    }

    static FileLock hold(DataFolder data) {
        try {
            return data.lock()
                    .orElseThrow(() ->
                            new Refusal(
                                    "A suite already runs on %s; ./dev down stops it."
                                            .formatted(data.root())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void open() {
        try {
            clearTheGround();
            startPages();
            startEverything();
            loadDemoDay();
        } catch (IOException broken) {
            close();
            throw new UncheckedIOException(broken);
        } catch (RuntimeException broken) {
            close();
            throw broken;
        }
    }

    private void clearTheGround() throws IOException {
        var data = settings.data();
        data.create();
        var left = Ending.leftovers(data.run());
        if (left > 0) {
            progress.say("Ended " + left + " processes that an earlier run had left behind.");
        }
        PidFile.of(LAUNCHER, ProcessHandle.current()).write(data.run());
        PortCheck.refuseTaken(settings.ports());
        data.refuseWhenDiskIsFull();
        Keysets.create(data);
    }

    private void startPages() throws IOException {
        var ports = settings.ports();
        pages.push(Gateway.start(ports.of(Place.GATEWAY), settings.data().of("gateway"), clock()));
        pages.push(FrontPage.start(ports));
    }

    private void startEverything() throws IOException {
        var today = LocalDate.now(DomainClock.DENMARK);
        var realm = Realm.read(settings.checkout(), settings.ports(), today);
        var identity = startup.run(new Keycloak(settings, realm));
        var storage =
                CompletableFuture.allOf(
                        startup.run(new Postgres(settings)),
                        startup.run(new Kafka(settings)),
                        startup.run(new Mongo(settings)));
        var services = storage.thenCompose(_ -> startServices());
        startup.await(CompletableFuture.allOf(identity, services));
    }

    private CompletableFuture<Void> startServices() {
        var starting = new ArrayDeque<CompletableFuture<Void>>();
        for (var service : Service.all(settings)) {
            if (service.isBuilt()) {
                starting.add(startup.run(service));
            } else {
                progress.say("  left out: " + service.place().label() + " is not built");
            }
        }
        return CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new));
    }

    private void loadDemoDay() {
        try {
            if (Service.all(settings).getFirst().isBuilt()) {
                var posted = new DemoEpj(settings).load(clock().inDenmark().toLocalDate());
                progress.say("  demo day: " + posted + " new appointments");
            }
        } catch (IOException refused) {
            progress.say("  The demo day could not be loaded: " + refused.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public Ports ports() {
        return settings.ports();
    }

    /// Moves and tells the time of all four services.
    public DomainClock clock() {
        return new DomainClock(settings.data().clock(), Clock.systemUTC());
    }

    boolean isClosed() {
        return closed;
    }

    /// Stops what was started, newest first; safe to call again and while a start is under way.
    @Override
    public synchronized void close() {
        closed = true;
        try {
            startup.stop();
            while (!pages.isEmpty()) {
                pages.pop().close();
            }
            PidFile.forget(settings.data().run(), LAUNCHER);
            lock.acquiredBy().close();
        } catch (IOException broken) {
            progress.say("The data folder could not be let go of: " + broken.getMessage());
        }
    }
}
