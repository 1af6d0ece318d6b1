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
import dk.naervaer.local.infra.Realm;
import dk.naervaer.local.infra.Service;
import dk.naervaer.local.process.Child;
import dk.naervaer.local.process.Ending;
import dk.naervaer.local.process.PortCheck;
import dk.naervaer.local.settings.DataFolder;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Refusal;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The suite's real processes with empty stores, behind proxies, ready to be harmed.
///
/// The identity provider is started once and outlives a change of seed; all else starts anew.
public final class Site implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<Place> STORES = EnumSet.of(Place.POSTGRES, Place.KAFKA, Place.MONGO);
    private static final Map<Place, Integer> DISKS = Map.of(Place.POSTGRES, 400, Place.KAFKA, 200);

    private final SuiteSettings settings;
    private final Wiring wiring;
    private final Map<Place, Part> parts = new EnumMap<>(Place.class);
    private final Map<Place, Child> running = new ConcurrentHashMap<>();
    private final Map<Place, Disk> disks = new ConcurrentHashMap<>();
    private final Map<Place, TcpProxy> proxies = new ConcurrentHashMap<>();
    private @Nullable LocalHttp gateway;
    private int previous;

    public Site(SuiteSettings settings) {
        this.settings = settings;
        this.wiring = new Wiring(settings);
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
        identity.join();
    }

    private void clear() throws IOException {
        var data = settings.data();
        if (running.isEmpty()) {
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
        if (!running.containsKey(place)) startAndWait(place);
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
        start(place);
        awaitReady(place);
    }

    private void start(Place place) {
        try {
            keepLog(place);
            var command = part(place).prepare();
            running.put(place, Child.start(place.label(), command, settings.data()));
        } catch (IOException broken) {
            throw new Refusal(place.label() + " could not be started: " + broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void keepLog(Place place) throws IOException {
        var log = settings.data().log(place.label());
        if (Files.exists(log))
            Files.move(log, settings.data().log(place.label() + "-" + ++previous));
    }

    private void awaitReady(Place place) {
        var since = System.nanoTime();
        while (!part(place).isReady()) {
            if (!isAlive(place)) throw new Refusal(place.label() + " ended: " + lastWords(place));
            if (System.nanoTime() - since > PATIENCE.toNanos())
                throw new Refusal(place.label() + " is not ready after three minutes.");
            pause(Duration.ofMillis(100));
        }
    }

    public boolean isAlive(Place place) {
        var child = running.get(place);
        return child != null && child.isAlive();
    }

    private String lastWords(Place place) {
        var child = running.get(place);
        return child == null ? "" : child.lastWords();
    }

    /// A second process of a service on the same stores; whoever asks for it closes it.
    public AutoCloseable second(Place place) throws IOException, InterruptedException {
        var twin = wiring.twin((Behind) part(place));
        var child = Child.start(place.label() + "-twin", twin.prepare(), settings.data());
        return () -> {
            Signals.send("KILL", List.of(child.named().process().pid()));
            child.forget();
        };
    }

    /// Ends a part without warning and reaps it.
    public void kill(Place place) {
        signal(place, "KILL");
        var child = running.get(place);
        while (child != null && child.isAlive()) pause(Duration.ofMillis(20));
    }

    public void signal(Place place, String signal) {
        var child = running.get(place);
        if (child == null) return;
        Signals.send(
                signal,
                place == Place.POSTGRES
                        ? Signals.standingIn(settings.data().of(place.label()))
                        : List.of(child.named().process().pid()));
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
        CompletableFuture.allOf(
                        places.stream()
                                .map(place -> atOnce(() -> starting.accept(place)))
                                .toArray(CompletableFuture[]::new))
                .join();
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
        for (var place : List.copyOf(running.keySet())) {
            if (place == Place.KEYCLOAK) continue;
            signal(place, "CONT");
            kill(place);
            running.remove(place).forget();
        }
        proxies.values().forEach(TcpProxy::close);
        proxies.clear();
        if (gateway != null) gateway.close();
        gateway = null;
    }

    @Override
    public void close() {
        try {
            end();
            var identity = running.remove(Place.KEYCLOAK);
            if (identity != null) Ending.inOrder(List.of(identity.named()));
            if (identity != null) identity.forget();
            for (var place : DISKS.keySet()) Disk.release(settings.data().of(place.label()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
