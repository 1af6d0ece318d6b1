package dk.naervaer.bench;

import dk.naervaer.local.infra.Kafka;
import dk.naervaer.local.infra.Keysets;
import dk.naervaer.local.infra.Part;
import dk.naervaer.local.infra.Postgres;
import dk.naervaer.local.infra.Reachable;
import dk.naervaer.local.process.Child;
import dk.naervaer.local.process.Ending;
import dk.naervaer.local.process.PortCheck;
import dk.naervaer.local.settings.DataFolder;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A PostgreSQL and a Kafka of the bench's own, started as `./dev up` starts them.
final class Ground implements AutoCloseable {

    static final String OURS = "bench";
    static final String HEARD = "heard";
    static final String BASELINE = "baseline";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SuiteSettings settings;
    private final List<Child> children = new CopyOnWriteArrayList<>();

    private Ground(SuiteSettings settings) {
        this.settings = settings;
    }

    static Ground start(SuiteSettings settings) throws IOException, InterruptedException {
        var data = settings.data();
        Ending.leftovers(data.run());
        PortCheck.refuseTaken(settings.ports());
        DataFolder.delete(data.root());
        data.create();
        data.refuseWhenDiskIsFull();
        Keysets.create(data);
        var ground = new Ground(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(ground::close));
        for (var part : List.of(new Postgres(settings), new Kafka(settings))) {
            ground.start(part);
            part.furnish();
        }
        ground.createDatabases();
        return ground;
    }

    private void createDatabases() {
        for (var database : List.of(OURS, HEARD, BASELINE)) {
            try (var connection = connect("postgres");
                    var statement = connection.createStatement()) {
                statement.execute("create database " + database);
            } catch (SQLException e) {
                throw new IllegalStateException(database + " could not be created", e);
            }
        }
    }

    /// Returns when the part serves.
    Child start(Part part) throws IOException, InterruptedException {
        var child = begin(part);
        await(
                part.place().label() + " serves",
                () -> {
                    if (!child.isAlive()) throw new IllegalStateException(child.lastWords());
                    var port = settings.ports().of(part.place());
                    return Reachable.listens(port) && part.isReady();
                });
        return child;
    }

    Child begin(Part part) throws IOException, InterruptedException {
        var child = Child.start(part.place().label(), part.prepare(), settings.data());
        children.add(child);
        return child;
    }

    static void await(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new IllegalStateException("Waited in vain: " + what);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    SuiteSettings settings() {
        return settings;
    }

    String brokers() {
        return settings.ports().address(Place.KAFKA);
    }

    /// Where the bench's own application finds what it needs, as a service is told by its
    /// environment.
    Map<String, String> properties() {
        return Map.of(
                "quarkus.datasource.reactive.url", url(OURS),
                "quarkus.datasource.jdbc.url", "jdbc:" + url(OURS),
                "quarkus.datasource.heard.reactive.url", url(HEARD),
                "quarkus.datasource.heard.jdbc.url", "jdbc:" + url(HEARD),
                "kafka.bootstrap.servers", brokers(),
                "naervaer.master-keyset", settings.data().key("master").toString(),
                "naervaer.lookup-keyset", settings.data().key("lookup").toString(),
                "naervaer.signing-keyset", settings.data().key("signing").toString());
    }

    private String url(String database) {
        return "postgresql://" + settings.ports().address(Place.POSTGRES) + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + url(database), Postgres.USER, Postgres.PASSWORD);
    }

    ProcessHandle postgres() {
        return children.getFirst().named().process();
    }

    @Override
    public synchronized void close() {
        var running = List.copyOf(children);
        children.clear();
        Ending.inOrder(running.stream().map(Child::named).toList());
    }
}
