package dk.naervaer.faults.site;

import dk.naervaer.faults.proxy.TcpProxy;
import dk.naervaer.local.DomainClock;
import dk.naervaer.local.gateway.Gateway;
import dk.naervaer.local.http.LocalHttp;
import dk.naervaer.local.infra.Kafka;
import dk.naervaer.local.infra.Keycloak;
import dk.naervaer.local.infra.Keysets;
import dk.naervaer.local.infra.Mongo;
import dk.naervaer.local.infra.Part;
import dk.naervaer.local.infra.Postgres;
import dk.naervaer.local.infra.Reachable;
import dk.naervaer.local.infra.Realm;
import dk.naervaer.local.infra.Service;
import dk.naervaer.local.process.Ending;
import dk.naervaer.local.process.PortCheck;
import dk.naervaer.local.settings.DataFolder;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Refusal;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The suite's real processes with empty stores, behind proxies, ready to be harmed.
///
/// The identity provider is started once and outlives a change of seed; all else starts anew.
public final class Site implements AutoCloseable {

    private static final Set<Place> STORES = EnumSet.of(Place.POSTGRES, Place.KAFKA, Place.MONGO);
    private static final String IDENTITY = Place.KEYCLOAK.label();
    private static final String TWIN = "booking-twin";
    private static final Map<Place, Integer> DISKS = Map.of(Place.POSTGRES, 400, Place.KAFKA, 200);

    private final SuiteSettings settings;
    private final Wiring wiring;
    private final Map<Place, Part> parts = new EnumMap<>(Place.class);
    private final Processes processes;
    private final Map<Place, Disk> disks = new ConcurrentHashMap<>();
    private final Map<Place, TcpProxy> proxies = new ConcurrentHashMap<>();
    private @Nullable LocalHttp gateway;
    private volatile boolean twinIsOpen;

    public Site(SuiteSettings settings) {
        this.settings = settings;
        this.wiring = new Wiring(settings);
        this.processes = new Processes(settings.data());
    }

    /// Empties every store and starts what is named, all of it behind pass-through proxies.
    ///
    /// @param bug what the agent plants into the services; null for the product as it is
    public void renew(Set<Place> services, @Nullable String bug, boolean smallDisks)
            throws IOException {
        end();
        clear();
        for (var way : wiring.ways().entrySet())
            proxies.put(
                    way.getKey(),
                    TcpProxy.open(
                            way.getValue(),
                            settings.ports().of(way.getKey()),
                            new SplittableRandom(way.getValue())));
        gateway =
                Gateway.start(
                        settings.ports().of(Place.GATEWAY),
                        settings.data().of("gateway"),
                        Clock.systemUTC());
        describe(bug);
        var identity = atOnce(() -> startOnce(Place.KEYCLOAK));
        all(STORES, place -> startStore(place, smallDisks));
        all(services, this::startAndWait);
        join(identity);
    }

    private void clear() throws IOException {
        var data = settings.data();
        if (processes.names().isEmpty()) {
            Ending.leftovers(data.run());
            PortCheck.refuseTaken(settings.ports());
        }
        for (var place : DISKS.keySet()) Disk.release(data.of(place.label()));
        disks.clear();
        for (var part : List.of("postgres", "kafka", "mongo", "logs", "gateway", "keys"))
            DataFolder.delete(data.of(part));
        data.create();
        Keysets.create(data);
    }

    private void describe(@Nullable String bug) throws IOException {
        var today = LocalDate.now(DomainClock.DENMARK);
        var realm = Realm.read(settings.checkout(), settings.ports(), today);
        parts.put(Place.KEYCLOAK, new Keycloak(settings, realm));
        parts.put(Place.POSTGRES, new Postgres(settings));
        parts.put(Place.KAFKA, new Kafka(settings, wiring.address(Place.KAFKA)));
        parts.put(Place.MONGO, new Mongo(settings));
        for (var service : Service.all(settings))
            parts.put(service.place(), wiring.behind(service, bug));
    }

    private void startOnce(Place place) {
        if (!processes.isAlive(place.label())) startAndWait(place);
    }

    private void startStore(Place place, boolean smallDisks) {
        if (smallDisks && DISKS.containsKey(place)) {
            prepared(part(place));
            Disk.under(settings.data().of(place.label()), DISKS.get(place))
                    .ifPresent(disk -> disks.put(place, disk));
        }
        startAndWait(place);
        part(place).furnish();
    }

    private static void prepared(Part part) {
        try {
            part.prepare();
        } catch (IOException broken) {
            throw new Refusal(part.place().label() + " could not be prepared: " + broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Starts a part again that has ended; its earlier log is kept beside the new one.
    public void startAndWait(Place place) {
        var part = part(place);
        processes.start(place.label(), part, part::isReady);
    }

    public boolean isAlive(Place place) {
        return processes.isAlive(place.label());
    }

    /// Starts a second process of booking on the same store; it opens a door of its own.
    public void startTwin() {
        processes.start(
                TWIN,
                wiring.twin((Behind) part(Place.BOOKING)),
                () -> Reachable.answersOk(wiring.twinDoor() + "/q/health/ready"));
        twinIsOpen = true;
    }

    public void endTwin() {
        twinIsOpen = false;
        kill(TWIN);
    }

    /// Where a record system finds booking: through the proxy, and at the second process if any.
    public List<String> doors() {
        var first = "http://" + wiring.address(Place.BOOKING);
        return twinIsOpen ? List.of(first, wiring.twinDoor()) : List.of(first);
    }

    /// Lets one worker of the database after the other stand still for a moment, wherever it is.
    public void stutter(Duration time, SplittableRandom random) {
        var until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            var workers = processes.ids(Place.POSTGRES.label());
            if (workers.isEmpty()) return;
            var one = List.of(workers.get(random.nextInt(workers.size())));
            Signals.send("STOP", one);
            pause(Duration.ofMillis(random.nextInt(10, 60)));
            Signals.send("CONT", one);
        }
    }

    /// Ends a part without warning and reaps it.
    public void kill(Place place) {
        kill(place.label());
    }

    private void kill(String name) {
        try {
            processes.kill(name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void signal(Place place, String signal) {
        processes.signal(place.label(), signal);
    }

    public Optional<Disk> disk(Place place) {
        return Optional.ofNullable(disks.get(place));
    }

    /// The proxy in front of a part: PostgreSQL, Kafka, or booking's HTTP.
    public TcpProxy proxy(Place place) {
        var proxy = proxies.get(place);
        if (proxy == null) throw new IllegalArgumentException("Nothing stands before " + place);
        return proxy;
    }

    public SuiteSettings settings() {
        return settings;
    }

    private Part part(Place place) {
        var part = parts.get(place);
        if (part == null) throw new IllegalArgumentException("There is no " + place);
        return part;
    }

    private static void all(Set<Place> places, Consumer<Place> starting) {
        join(
                CompletableFuture.allOf(
                        places.stream()
                                .map(place -> atOnce(() -> starting.accept(place)))
                                .toArray(CompletableFuture[]::new)));
    }

    private static void join(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof Refusal refusal ? refusal : failure;
        }
    }

    private static CompletableFuture<Void> atOnce(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }

    /// Waits for that long.
    public static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }

    /// Stores and services are thrown away, so they need no polite end.
    private void end() throws IOException {
        twinIsOpen = false;
        for (var name : processes.names()) if (!name.equals(IDENTITY)) kill(name);
        proxies.values().forEach(TcpProxy::close);
        proxies.clear();
        if (gateway != null) gateway.close();
        gateway = null;
    }

    @Override
    public void close() {
        try {
            end();
            processes.endPolitely(IDENTITY);
            for (var place : DISKS.keySet()) Disk.release(settings.data().of(place.label()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
