package dk.naervaer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.bench.Figure.Promise;
import dk.naervaer.bench.Options.Subject;
import dk.naervaer.eventsourcing.relay.Verification;
import dk.naervaer.eventsourcing.view.Rebuilds;
import dk.naervaer.local.settings.Refusal;
import dk.naervaer.personaldata.PersonalData;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Starts its own servers and then, on the beans that the services run on, measures row after row.
@QuarkusMain
public class Bench implements QuarkusApplication {

    private static final List<String> FOLLOWERS = List.of("relay", "relay-compacted");
    private static final List<String> VIEWS = List.of("projections");
    private static final Promise RECOVERY = new Promise(10, 5, "s");

    private static final Logger EVERY_LOGGER = Logger.getLogger("");

    private static @Nullable Ground started;

    private final Decisions decisions;
    private final OtherService other;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Rebuilds rebuilds;
    private final Verification verification;

    Bench(
            Decisions decisions,
            OtherService other,
            PersonalData personalData,
            ObjectMapper json,
            Rebuilds rebuilds,
            Verification verification) {
        this.decisions = decisions;
        this.other = other;
        this.personalData = personalData;
        this.json = json;
        this.rebuilds = rebuilds;
        this.verification = verification;
    }

    public static void main(String... words)
            throws IOException, InterruptedException, SQLException {
        try {
            var options = Options.of(words);
            say("Starting PostgreSQL and Kafka");
            var ground =
                    Ground.start(
                            Options.settings(
                                    Path.of(System.getProperty("naervaer.checkout", ""))
                                            .toAbsolutePath()));
            started = ground;
            if (options.subject() != Subject.GROUND) System.exit(outside(ground, options) ? 0 : 1);
            keepComplaints(ground.settings().checkout());
            ground.properties().forEach(System::setProperty);
            Quarkus.run(Bench.class, words);
        } catch (Refusal refusal) {
            System.err.println(refusal.sentence());
            System.exit(2);
        }
    }

    /// Needs no application of its own, nor what one would log.
    private static boolean outside(Ground ground, Options options)
            throws IOException, InterruptedException, SQLException {
        EVERY_LOGGER.setLevel(Level.OFF);
        return switch (options.subject()) {
            case INTAKE -> IntakeBench.measure(ground, options);
            case IMPORT -> ImportBench.measure(ground, options);
            case DAY -> DayBench.measure(ground, options);
            case CONSENT -> ConsentBench.measure(ground, options);
            case GROUND -> throw new IllegalArgumentException("The ground is measured from inside");
        };
    }

    /// The database client prints a stack whenever a follower is sent to rest.
    private static void keepComplaints(Path checkout) throws IOException {
        var file = checkout.resolve("deploy/bench/target/bench.log");
        System.setErr(new PrintStream(Files.newOutputStream(file), true, UTF_8));
    }

    @Override
    public int run(String... words)
            throws IOException, InterruptedException, SQLException, ParseException {
        var options = Options.of(words);
        var ground = Objects.requireNonNull(started, "the ground");
        try (var followers = new Standby(ground.connect(Ground.OURS), FOLLOWERS);
                var views = new Standby(ground.connect(Ground.OURS), VIEWS)) {
            var people = People.meet(personalData);
            if (options.profile()) {
                profile(options, ground, people);
                return 0;
            }
            return measure(options, ground, people, followers, views) ? 0 : 1;
        }
    }

    private void profile(Options options, Ground ground, People people)
            throws IOException, InterruptedException, ParseException {
        say("Warming up");
        decisions.single(options.warmUp(), people::sealing);
        say("Single decisions, watched");
        var file = ground.settings().checkout().resolve("deploy/bench/target/single.jfr");
        var before = Cpu.now(ground.postgres());
        var all = new ArrayList<Decisions.Run>();
        var profile =
                Profile.of(
                        () -> all.add(decisions.single(options.watched(), people::sealing)), file);
        var run = all.getFirst();
        var used = Cpu.now(ground.postgres()).since(before).by(run.decisions());
        System.out.printf(
                "%.0f decisions/s; for each %.0f µs of the JVM's, %.0f µs of PostgreSQL's processor time%n",
                run.perSecond(), used.jvmMicros(), used.postgresMicros());
        System.out.println(profile);
        say("The recording: " + file);
    }

    private boolean measure(
            Options options, Ground ground, People people, Standby followers, Standby views)
            throws IOException, InterruptedException, SQLException {
        var pgbench = Pgbench.on(ground);
        if (pgbench.isEmpty()) say("pgbench is missing (Debian: postgresql-15): no ratios");
        var figures = new ArrayList<Figure>();
        say("Single decisions, and carrying them");
        figures.addAll(
                new Rounds(options, ground, pgbench, decisions, people, other, followers)
                        .measure());
        say("A hundred a second");
        figures.add(new OpenLoop(decisions, people, other, followers).measure(options.openLoop()));
        var whole = isWhole(ground, followers);
        say("With and without sealing");
        figures.add(new Sealing(options, ground, decisions, people, verification).measure());
        say("A hundred at once");
        figures.add(new Batches(options, pgbench, decisions, people).measure());
        say("Building a view again");
        figures.add(new Rebuilding(options, ground, rebuilds, views).measure());
        say("Killing a service");
        figures.add(recovery(options, ground));
        figures.sort(Comparator.comparingInt(Figure::row));
        report(options, ground, pgbench, figures);
        return whole;
    }

    private static Figure recovery(Options options, Ground ground)
            throws IOException, InterruptedException, SQLException {
        var what = "kill -9 of booking-service → serves, lag 0";
        if (!KilledService.isBuilt(ground))
            return Figure.unmeasured(7, what, RECOVERY, "booking-service is not built");
        var all = new ArrayList<KilledService.Recovery>();
        try (var service = new KilledService(ground)) {
            for (var round = 0; round < options.rounds(); round++) all.add(service.killAndStart());
        }
        return Figure.alone(
                        7,
                        what,
                        Statistics.median(all.stream().map(r -> r.whole()).toList()),
                        RECOVERY)
                .noting(
                        "serves after %.1f s, %d facts sent after %.1f s, facts of others heard after %.1f s; with the flags of ./dev up, without Keycloak"
                                .formatted(
                                        Statistics.median(
                                                all.stream().map(r -> r.ready()).toList()),
                                        KilledService.BACKLOG,
                                        Statistics.median(all.stream().map(r -> r.sent()).toList()),
                                        Statistics.median(
                                                all.stream().map(r -> r.heard()).toList())));
    }

    private void report(
            Options options, Ground ground, Optional<Pgbench> pgbench, List<Figure> figures)
            throws IOException {
        var program = pgbench.map(Pgbench::toString).orElse("missing");
        var report = new Report(figures, Report.circumstances(options, program));
        var file = ground.settings().checkout().resolve("deploy/bench/target/ground.json");
        System.out.println("\n" + report.table());
        report.write(file, json);
        say("The same as JSON: " + file);
    }

    /// Speed counts for nothing when a fact was lost or had its effect twice.
    private static boolean isWhole(Ground ground, Standby followers) throws SQLException {
        followers.wake();
        var decided = count(ground, Ground.OURS, "count(*) from event");
        Ground.await(
                "every fact has had its effect",
                () -> count(ground, Ground.HEARD, "count(distinct event) from effect") >= decided);
        followers.rest();
        var whole = count(ground, Ground.HEARD, "count(*) from effect") == decided;
        if (!whole) say("BROKEN: a fact had its effect twice");
        return whole;
    }

    private static long count(Ground ground, String database, String what) {
        try (var connection = ground.connect(database);
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select " + what);
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
