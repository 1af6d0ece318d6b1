package dk.naervaer.endtoend;

import dk.naervaer.faults.race.KeycloakTokens;
import dk.naervaer.faults.race.Stage;
import dk.naervaer.local.Suite;
import dk.naervaer.local.settings.DataFolder;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A suite of its own for the tests: the launcher's, on shifted ports and an empty data folder.
final class Home implements AutoCloseable {

    private static final int PORT_BASE = 28_080;
    static final Path CHECKOUT = Path.of(System.getProperty("naervaer.root"));
    static final Path TARGET = CHECKOUT.resolve("deploy/end-to-end/target");

    private final SuiteSettings settings =
            new SuiteSettings(CHECKOUT, TARGET.resolve("data"), PORT_BASE);
    private @Nullable Suite suite;

    /// Starts on an empty data folder.
    static Home opened() {
        var home = new Home();
        try {
            DataFolder.delete(home.settings.data().root());
            home.start();
            return home;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void start() {
        suite = Suite.start(settings, System.out::println);
    }

    void restart() {
        close();
        start();
    }

    /// Sets the domain's time.
    void moveTo(Instant instant) {
        if (suite == null) throw new IllegalStateException("The suite is not running");
        try {
            suite.clock().moveTo(instant);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The suite as those see it who race at its one door.
    Stage stage() {
        if (suite == null) throw new IllegalStateException("The suite is not running");
        var ports = settings.ports();
        return new Stage(ports, settings.demo(), new KeycloakTokens(ports), suite.clock());
    }

    String url(Place place) {
        return settings.ports().url(place);
    }

    String database(String name) {
        return "jdbc:postgresql://%s/%s".formatted(settings.ports().address(Place.POSTGRES), name);
    }

    Path log(String name) {
        return settings.data().log(name);
    }

    @Override
    public void close() {
        if (suite != null) suite.close();
        suite = null;
    }
}
