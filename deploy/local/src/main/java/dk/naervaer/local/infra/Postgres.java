package dk.naervaer.local.infra;

import dk.naervaer.local.process.ChildCommand;
import dk.naervaer.local.settings.DataFolder;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The event stores' database, as durable here as in production.
public final class Postgres implements Part {
    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres";
    private static final List<String> DATABASES = List.of("booking", "consent", "invitation");
    private static final List<String> DURABLE =
            List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");
    private static final List<String> SMALL =
            List.of("shared_buffers=64MB", "max_connections=120", "unix_socket_directories=");
    private final SuiteSettings settings;
    private final PostgresSoftware software;

    public Postgres(SuiteSettings settings) {
        this.settings = settings;
        this.software = new PostgresSoftware(settings.software());
    }

    @Override
    public Place place() {
        return Place.POSTGRES;
    }

    @Override
    public ChildCommand prepare() throws IOException, InterruptedException {
        software.unpack();
        var cluster = settings.data().of("postgres");
        if (!Files.exists(cluster.resolve("initialised"))) {
            initialise(cluster);
        }
        var arguments = new ArrayList<String>(List.of("-D", cluster.toString(), "-h", "127.0.0.1"));
        arguments.addAll(List.of("-p", Integer.toString(settings.ports().of(place()))));
        for (var setting : DURABLE) {
            arguments.addAll(List.of("-c", setting));
        }
        for (var setting : SMALL) {
            arguments.addAll(List.of("-c", setting));
        }
        return new ChildCommand(software.command("postgres", arguments), Map.of());
    }

    /// The marker is written last: a cluster that was interrupted while being made is made again.
    private void initialise(Path cluster) throws IOException, InterruptedException {
        DataFolder.delete(cluster);
        var password = settings.data().run().resolve("postgres.password");
        Files.writeString(password, PASSWORD);
        var arguments =
                List.of(
                        "-D",
                        cluster.toString(),
                        "-U",
                        USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + password,
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8");
        var command = new ChildCommand(software.command("initdb", arguments), Map.of());
        Tool.run("Creating the database", command, settings.data().log("postgres-initdb"));
        Files.delete(password);
        Files.createFile(cluster.resolve("initialised"));
    }

    @Override
    public boolean isReady() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void furnish() {
        try (var connection = connect()) {
            for (var database : DATABASES) {
                create(connection, database);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("The databases could not be created", broken);
        }
    }

    private static void create(Connection connection, String database) throws SQLException {
        try (var ask = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            ask.setString(1, database);
            if (ask.executeQuery().next()) {
                return;
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + settings.ports().address(place()) + "/postgres",
                USER,
                PASSWORD);
    }
}
