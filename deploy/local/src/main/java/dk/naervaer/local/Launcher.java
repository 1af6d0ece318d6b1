package dk.naervaer.local;

import dk.naervaer.local.process.Ending;
import dk.naervaer.local.process.PidFile;
import dk.naervaer.local.settings.Refusal;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The Java half of `./dev`: up, down, status and clock.
public final class Launcher {
    private static final int DOWN_PATIENCE_SECONDS = 60;
    private final SuiteSettings settings;

    private Launcher(SuiteSettings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) throws Exception {
        try {
            var checkout = Path.of(System.getProperty("naervaer.checkout", "."));
            var launcher = new Launcher(SuiteSettings.from(System.getenv(), checkout));
            launcher.run(List.of(arguments));
        } catch (Refusal refusal) {
            System.err.println(refusal.sentence());
            System.exit(1);
        }
    }

    private void run(List<String> words) throws IOException, InterruptedException {
        switch (words.getFirst()) {
            case "up" -> up(words.contains("--fresh"));
            case "down" -> down();
            case "status" -> new Status(settings).lines().forEach(System.out::println);
            case "clock" -> clock(words.size() > 1 ? words.get(1) : "");
            default -> throw new Refusal("Unknown command: " + words.getFirst());
        }
    }

    private void up(boolean fresh) throws IOException, InterruptedException {
        if (fresh) {
            startOver();
        }
        var before = System.nanoTime();
        var suite = Suite.prepare(settings, System.out::println);
        System.out.println("Starting the suite on " + settings.data().root());
        var done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeLoudly(suite)));
        suite.open();
        var seconds = (System.nanoTime() - before) / 1_000_000_000;
        System.out.println();
        StartTable.lines(settings.ports()).forEach(System.out::println);
        System.out.println("\nReady after " + seconds + " s. Ctrl-C or ./dev down stops it.");
        done.await();
    }

    private static void closeLoudly(Suite suite) {
        if (suite.isClosed()) {
            return;
        }
        System.out.println("\nStopping …");
        suite.close();
        System.out.println("Stopped.");
    }

    private void startOver() throws IOException {
        var lock = Suite.hold(settings.data());
        try {
            Ending.leftovers(settings.data().run());
            settings.data().empty();
        } finally {
            lock.acquiredBy().close();
        }
    }

    /// Asks a running launcher to stop; ends what a killed one left behind.
    private void down() throws IOException {
        var run = settings.data().run();
        var running =
                PidFile.all(run).stream()
                        .filter(file -> file.name().equals(Suite.LAUNCHER))
                        .flatMap(file -> file.alive().stream())
                        .findFirst();
        if (running.isPresent()) {
            Ending.end(Suite.LAUNCHER, running.get(), DOWN_PATIENCE_SECONDS);
        }
        var left = Ending.leftovers(run);
        System.out.println(running.isPresent() || left > 0 ? "Stopped." : "Nothing was running.");
    }

    private void clock(String to) throws IOException {
        var clock = new DomainClock(settings.data().clock(), Clock.systemUTC());
        if (to.equals("now")) {
            clock.backToNow();
        } else if (!to.isEmpty()) {
            clock.moveTo(DomainClock.parse(to));
        }
        System.out.println(
                "The domain's time is %s (offset %s)."
                        .formatted(
                                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                        clock.inDenmark().withNano(0)),
                                clock.offset()));
    }
}
