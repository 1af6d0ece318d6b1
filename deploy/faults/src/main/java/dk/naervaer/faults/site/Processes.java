package dk.naervaer.faults.site;

import dk.naervaer.local.infra.Part;
import dk.naervaer.local.process.Child;
import dk.naervaer.local.process.Ending;
import dk.naervaer.local.settings.DataFolder;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// The processes that run now, by the name of their log: started, signalled, and reaped.
final class Processes {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DataFolder data;
    private final Map<String, Child> running = new ConcurrentHashMap<>();
    private int previous;

    Processes(DataFolder data) {
        this.data = data;
    }

    /// Returns when it serves; the log of an earlier process of that name is kept beside the new.
    void start(String name, Part part, BooleanSupplier isReady) {
        try {
            keepLog(name);
            running.put(name, Child.start(name, part.prepare(), data));
        } catch (IOException broken) {
            throw new Refusal(name + " could not be started: " + broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        awaitReady(name, isReady);
    }

    private synchronized void keepLog(String name) throws IOException {
        var log = data.log(name);
        if (Files.exists(log)) Files.move(log, data.log(name + "-" + ++previous));
    }

    private void awaitReady(String name, BooleanSupplier isReady) {
        var since = System.nanoTime();
        while (!isReady.getAsBoolean()) {
            var child = running.get(name);
            if (child == null || !child.isAlive())
                throw new Refusal(name + " ended: " + (child == null ? "" : child.lastWords()));
            if (System.nanoTime() - since > PATIENCE.toNanos())
                throw new Refusal(name + " is not ready after three minutes.");
            Site.pause(Duration.ofMillis(100));
        }
    }

    boolean isAlive(String name) {
        var child = running.get(name);
        return child != null && child.isAlive();
    }

    Set<String> names() {
        return Set.copyOf(running.keySet());
    }

    /// A database's workers do not end with it, so they are signalled too.
    void signal(String name, String signal) {
        Signals.send(signal, ids(name));
    }

    List<Long> ids(String name) {
        if (name.equals(Place.POSTGRES.label())) return Signals.standingIn(data.of(name));
        var child = running.get(name);
        return child == null ? List.of() : List.of(child.named().process().pid());
    }

    /// Ends it without warning, also while it stands still, and reaps it.
    void kill(String name) throws IOException {
        signal(name, "KILL");
        var child = running.remove(name);
        if (child == null) return;
        while (child.isAlive()) Site.pause(Duration.ofMillis(20));
        child.forget();
    }

    void endPolitely(String name) throws IOException {
        var child = running.remove(name);
        if (child == null) return;
        Ending.inOrder(List.of(child.named()));
        child.forget();
    }
}
