package dk.naervaer.faults.harm;

import dk.naervaer.faults.load.Entry;
import dk.naervaer.faults.load.Entry.End;
import dk.naervaer.faults.load.History;
import dk.naervaer.faults.load.Seed;
import dk.naervaer.faults.proxy.Mode;
import dk.naervaer.faults.site.Site;
import dk.naervaer.local.Progress;
import dk.naervaer.local.settings.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Does what the plan says, undoes it, and writes down what happened.
public final class Harm {

    private static final Duration HEALING = Duration.ofSeconds(30);

    private final Site site;
    private final History history;
    private final TestProducer producer;
    private final Progress progress;
    private final SplittableRandom random;
    private final List<Done> done = new ArrayList<>();
    // What starts processes waits for the other row: a start needs whole wires.
    private final ReentrantLock starting = new ReentrantLock(true);

    public Harm(Site site, History history, Seed seed, Progress progress) {
        this.site = site;
        this.history = history;
        this.progress = progress;
        this.random = seed.stream("stutter");
        var broker = site.settings().ports().address(Place.KAFKA);
        this.producer = new TestProducer(broker, seed.stream("records"));
    }

    /// Both rows of the plan, side by side; returns when every fault is over and undone.
    public void carryOut(Plan plan, BooleanSupplier goOn) {
        var wires = Thread.startVirtualThread(() -> row(plan.wires(), goOn));
        row(plan.processes(), goOn);
        try {
            wires.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void row(List<Fault> faults, BooleanSupplier goOn) {
        for (var fault : faults) {
            Site.pause(fault.after());
            if (!goOn.getAsBoolean()) return;
            var at = history.now();
            var happened = attempt(fault);
            note(new Done(fault.toString(), at / 1e9, happened, healed()));
        }
    }

    private String attempt(Fault fault) {
        try {
            return harm(fault);
        } catch (RuntimeException broken) {
            return "could not be done: " + broken.getClass().getSimpleName();
        }
    }

    private String harm(Fault fault) {
        return switch (fault.kind()) {
            case KILL -> kill(fault);
            case PAUSE -> standStill(fault);
            case STUTTER -> stutter(fault);
            case CUT -> spoil(fault, Mode.CUT);
            case BLACK_HOLE -> spoil(fault, Mode.BLACK_HOLE);
            case DELAY -> spoil(fault, Mode.DELAY);
            case DROP_RESPONSE -> spoil(fault, Mode.DROP_RESPONSE);
            case LOCK -> lock(fault);
            case DUPLICATE -> inject(producer::duplicate, "old records came once more");
            case SWAP -> inject(producer::swap, "pairs came in the wrong order");
            case CORRUPT -> inject(producer::corrupt, "bytes and an unfit fact came");
            case LONG_TRANSACTION -> longTransaction("booking", fault);
            case LONG_ELSEWHERE -> longTransaction("postgres", fault);
            case SECOND_RELAY -> secondRelay(fault);
            case DISK_FULL -> fillDisk(fault);
        };
    }

    private String kill(Fault fault) {
        site.kill(fault.where());
        Site.pause(fault.lasts());
        return "ended and " + startedAgain(fault.where());
    }

    private String startedAgain(Place place) {
        var begun = System.nanoTime();
        starting.lock();
        try {
            site.startAndWait(place);
        } finally {
            starting.unlock();
        }
        return "was ready again after %.1f s".formatted((System.nanoTime() - begun) / 1e9);
    }

    private String standStill(Fault fault) {
        site.signal(fault.where(), "STOP");
        Site.pause(fault.lasts());
        site.signal(fault.where(), "CONT");
        return "stood still and went on";
    }

    private String spoil(Fault fault, Mode mode) {
        starting.lock();
        try {
            site.proxy(fault.where()).set(mode);
            Site.pause(fault.lasts());
        } finally {
            site.proxy(fault.where()).set(Mode.PASS);
            starting.unlock();
        }
        return "the way to it was spoilt and mended";
    }

    private static String inject(Runnable records, String happened) {
        records.run();
        return happened;
    }

    private static String held(Duration time) {
        return "the horizon was held for %.1f s".formatted(time.toMillis() / 1e3);
    }

    private String longTransaction(String database, Fault fault) {
        LongTransaction.hold(server() + "/" + database, fault.lasts());
        return held(fault.lasts());
    }

    private String lock(Fault fault) {
        LongTransaction.lock(server(), fault.lasts());
        return "consent's table was locked";
    }

    private String server() {
        return "jdbc:postgresql://" + site.settings().ports().address(Place.POSTGRES);
    }

    private String secondRelay(Fault fault) {
        try {
            site.startTwin();
            Site.pause(fault.lasts());
            site.kill(fault.where());
            Site.pause(Duration.ofSeconds(3));
            return "the first of two ended and " + startedAgain(fault.where());
        } finally {
            site.endTwin();
        }
    }

    private String stutter(Fault fault) {
        site.stutter(fault.lasts(), random);
        return "its workers stood still in turn";
    }

    private String fillDisk(Fault fault) {
        var disk = site.disk(fault.where());
        if (disk.isEmpty()) return "skipped: cannot mount";
        disk.get().fill();
        Site.pause(fault.lasts());
        disk.get().free();
        Site.pause(Duration.ofSeconds(1));
        if (site.isAlive(fault.where())) return "not a byte was free, and it lived";
        site.kill(fault.where());
        return "not a byte was free, it ended and " + startedAgain(fault.where());
    }

    private double healed() {
        var since = history.now();
        while (history.now() - since < HEALING.toNanos()) {
            if (history.entries().reversed().stream()
                    .takeWhile(entry -> entry.at() >= since)
                    .anyMatch(Harm::isAccepted)) return (history.now() - since) / 1e9;
            Site.pause(Duration.ofMillis(20));
        }
        return HEALING.toSeconds();
    }

    private static boolean isAccepted(Entry entry) {
        return entry.type() == End.OK && entry.what() == Entry.What.TELL;
    }

    private synchronized void note(Done one) {
        done.add(one);
        progress.say("  " + one);
    }

    public synchronized List<Done> done() {
        return List.copyOf(done);
    }

    public List<Poison> poison() {
        return producer.poison();
    }
}
