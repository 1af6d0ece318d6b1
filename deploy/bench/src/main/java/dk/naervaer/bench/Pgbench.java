package dk.naervaer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.local.infra.Postgres;
import dk.naervaer.local.settings.DataFolder;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The machine's own limit: statements of the same weight, written by a C program into another
/// database of the same server.
final class Pgbench {

    static final int CLIENTS = 16;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final Path program;
    private final Ground ground;

    private Pgbench(Path program, Ground ground) {
        this.program = program;
        this.ground = ground;
    }

    /// Empty when the machine has none; there are figures but no ratios then.
    static Optional<Pgbench> on(Ground ground) throws SQLException, IOException {
        var found = find();
        if (found.isEmpty()) return Optional.empty();
        try (var connection = ground.connect(Ground.BASELINE);
                var statement = connection.createStatement()) {
            statement.execute(text("schema.sql"));
        }
        return Optional.of(new Pgbench(found.get(), ground));
    }

    private static Optional<Path> find() throws IOException {
        var debian = Path.of("/usr/lib/postgresql");
        try (var versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.<Path>empty()) {
            var installed = versions.sorted().map(version -> version.resolve("bin"));
            var onPath = Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of);
            return Stream.concat(onPath, installed)
                    .map(folder -> folder.resolve("pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    /// @param script one of `fullcte.sql` and `batch100.sql`
    double perSecond(String script, int seconds) throws IOException, InterruptedException {
        return run(script, seconds, List.of());
    }

    /// Milliseconds that 99 of 100 single statements keep within, asked for so often and on time.
    double p99(int perSecond, int seconds) throws IOException, InterruptedException {
        var logs = ground.settings().data().of("pgbench-latencies");
        DataFolder.delete(logs);
        Files.createDirectories(logs);
        var watched = "-l --log-prefix=%s -R %d".formatted(logs.resolve("log"), perSecond);
        run("fullcte.sql", seconds, List.of(watched.split(" ", -1)));
        var micros = new ArrayList<Double>();
        try (var files = Files.list(logs)) {
            for (var file : files.toList())
                for (var line : Files.readAllLines(file))
                    micros.add(Double.parseDouble(line.split(" ", 4)[2]));
        }
        double[] all = micros.stream().mapToDouble(Double::doubleValue).toArray();
        return Statistics.percentile(all, 99) / 1e3;
    }

    private double run(String script, int seconds, List<String> more)
            throws IOException, InterruptedException {
        var file = ground.settings().data().of(script);
        Files.writeString(file, text(script));
        var words = new ArrayList<>(List.of(program.toString(), "-f", file.toString()));
        var fixed = "-n -M prepared -c %d -j 2 -T %d".formatted(CLIENTS, seconds);
        words.addAll(List.of(fixed.split(" ", -1)));
        words.addAll(more);
        var builder = new ProcessBuilder(words);
        builder.environment().putAll(whereabouts());
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        var rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find())
            throw new IllegalStateException("pgbench did not measure; it said:\n" + said);
        return Double.parseDouble(rate.group(1));
    }

    private Map<String, String> whereabouts() {
        return Map.of(
                "PGHOST", "127.0.0.1",
                "PGPORT", Integer.toString(ground.settings().ports().of(Place.POSTGRES)),
                "PGUSER", Postgres.USER,
                "PGPASSWORD", Postgres.PASSWORD,
                "PGDATABASE", Ground.BASELINE);
    }

    @Override
    public String toString() {
        return program.toString();
    }

    private static String text(String name) throws IOException {
        try (var stream = Pgbench.class.getResourceAsStream("/baseline/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        }
    }
}
