package dk.naervaer.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.bench.Figure.Promise;
import dk.naervaer.bench.IdentityProvider.Person;
import dk.naervaer.bench.Visit.Patient;
import dk.naervaer.faults.race.DoorHistory;
import dk.naervaer.faults.race.Race;
import dk.naervaer.faults.race.Races;
import dk.naervaer.faults.race.Stage;
import dk.naervaer.local.DomainClock;
import dk.naervaer.local.gateway.Gateway;
import dk.naervaer.local.infra.Csv;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Measures the one door and what patients see of it: races of joins with withdrawals, how soon a
/// withdrawal is closed, the page of a patient with a thousand consents, and the end of all that.
final class ConsentBench {

    private static final Promise JOINS = new Promise(0, 0, "");
    private static final Promise CLOSED = new Promise(500, 100, "ms");
    private static final Promise PAGE = new Promise(50, 50, "ms");
    private static final Promise ERASED = new Promise(10, 10, "s");
    private static final Promise MEMORY = new Promise(300, 250, "MB");
    private static final ZonedDateTime MORNING =
            ZonedDateTime.of(2027, 1, 15, 9, 45, 0, 0, BusyDay.DENMARK);
    private static final LocalDate UNTIL = LocalDate.of(2027, 7, 1);
    private static final int AHEAD = 4;
    private static final int EVENTS = 5000;
    private static final int LANES = 32;
    private static final int QUIET_LANES = 2;

    /// A lane's appointment and its relative stay for one heat: on a real one nobody decides a
    /// thousand times, and it is over after three quarters of an hour.
    private static final int HEAT = 800;

    private static final int QUIET = 1_000_000;

    private final Ground ground;
    private final Options options;
    private final IdentityProvider identity;
    private final DomainClock clock;
    private final Senders epj;
    private final Serving consent;
    private final Patient patient;
    private final String run = Long.toHexString(System.nanoTime());
    private final List<Figure> figures = new ArrayList<>();

    private ConsentBench(
            Ground ground, Options options, IdentityProvider identity, DomainClock clock)
            throws IOException, InterruptedException {
        this.ground = ground;
        this.options = options;
        this.identity = identity;
        this.clock = clock;
        this.epj =
                new Senders(Serving.asInProduction(ground, Place.BOOKING).port(), identity.token());
        this.consent = Serving.asInProduction(ground, Place.CONSENT);
        // Ready only once it hears consent-service beat.
        Serving.asInProduction(ground, Place.INVITATION);
        this.patient = Letters.patients(ground.settings().demo()).getFirst();
    }

    /// Returns whether it could be measured, and nobody got in.
    static boolean measure(Ground ground, Options options)
            throws IOException, InterruptedException, SQLException {
        var ports = ground.settings().ports();
        var data = ground.settings().data();
        var clock = new DomainClock(data.clock(), Clock.systemUTC());
        clock.moveTo(MORNING.toInstant());
        try (var identity = new IdentityProvider(ports);
                var gateway = Gateway.start(ports.of(Place.GATEWAY), data.of("gateway"), clock)) {
            say("Messages come to port " + gateway.port());
            return new ConsentBench(ground, options, identity, clock).measure();
        }
    }

    private boolean measure() throws IOException, InterruptedException, SQLException {
        races();
        var relative = manyConsents();
        page();
        erasure(relative);
        figures.add(
                Figure.alone(
                                5,
                                "resident memory of consent-service afterwards",
                                (double) consent.megabytes(),
                                MEMORY)
                        .noting("both compilers, as in production"));
        var report = new Report(figures, Report.circumstances(options, "not compared with"));
        var file = ground.settings().checkout().resolve("deploy/bench/target/consent.json");
        System.out.println("\n" + report.table());
        report.write(file, new ObjectMapper());
        say("The same as JSON: " + file);
        return figures.getFirst().aimMet();
    }

    private void races() throws IOException, InterruptedException, SQLException {
        var stage = new Stage(ground.settings().ports(), ground.settings().demo(), tokens(), clock);
        say("%d races, %d side by side".formatted(options.races(), LANES));
        var begun = System.nanoTime();
        var races = new ArrayList<Race>();
        for (var heat = 1; races.size() < options.races(); heat++)
            races.addAll(
                    Races.on(stage, LANES, heat)
                            .hold(Math.min(HEAT, options.races() - races.size())));
        var perSecond = races.size() / ((System.nanoTime() - begun) / 1e9);
        say("%d more, %d side by side".formatted(options.changes(), QUIET_LANES));
        var quiet = Races.on(stage, QUIET_LANES, QUIET).hold(options.changes());
        figures.add(joins(DoorHistory.of(stage), races, perSecond));
        figures.add(closing(closed(quiet), closed(races)));
    }

    private static Figure joins(DoorHistory history, List<Race> races, double perSecond) {
        var breaches = new ArrayList<String>(history.findings());
        races.forEach(race -> breaches.addAll(race.breaches()));
        breaches.stream().limit(10).forEach(ConsentBench::say);
        return Figure.alone(
                        1,
                        "joins after the door was closed, %d races".formatted(races.size()),
                        (double) breaches.size(),
                        JOINS)
                .noting(
                        "%.1f races a second; of %d withdrawn consents %d had let somebody in before"
                                .formatted(perSecond, history.withdrawn(), history.joins()));
    }

    private static Figure closing(double[] quiet, double[] raced) {
        return Figure.alone(
                        2,
                        "withdrawal sent → answered closed, p99",
                        Statistics.percentile(quiet, 99),
                        CLOSED)
                .noting(
                        "p50 %.0f ms, longest %.0f ms of %d, %d side by side with a join racing each; with %d side by side p50 %.0f ms, p99 %.0f ms"
                                .formatted(
                                        Statistics.percentile(quiet, 50),
                                        Statistics.percentile(quiet, 100),
                                        quiet.length,
                                        QUIET_LANES,
                                        LANES,
                                        Statistics.percentile(raced, 50),
                                        Statistics.percentile(raced, 99)));
    }

    private static double[] closed(List<Race> races) {
        return races.stream().mapToDouble(Race::closedMillis).toArray();
    }

    private Stage.Tokens tokens() {
        return new Stage.Tokens() {
            @Override
            public String epj() {
                return identity.token();
            }

            @Override
            public String staff() {
                var units = "\"units\":[\"herlev-kardiologi\"]";
                return identity.token(new Person("sekretaer", "secretary", units));
            }

            @Override
            public String patient(Csv.Row patient) {
                return identity.token(person(patient.get("identifier")));
            }
        };
    }

    private static Person person(String number) {
        return new Person("patient", "patient", "\"cpr\":\"%s\"".formatted(number));
    }

    /// Answers the id of one of the relatives.
    private String manyConsents() throws IOException, InterruptedException {
        say("%d consents of one patient".formatted(ConsentingPatient.CONSENTS));
        var many =
                new ConsentingPatient(
                        consent.port(), identity.token(person(patient.number())), UNTIL);
        epj.bulk(visits(1, MORNING.plusMonths(8)));
        Ground.await("the patient is known", many::isKnown);
        return many.decide().getFirst();
    }

    private void page() throws IOException, InterruptedException {
        epj.bulk(visits(AHEAD, MORNING.plusDays(30)));
        var session = Session.signIn(consent.port(), identity.code(person(patient.number())));
        var page = new SeenPage("GET / of a patient with 1000 consents", session, "/", 1);
        page.await("id=\"person-", ConsentingPatient.RELATIVES);
        say("Looking at the page");
        page.warmUp(options.warmUp());
        for (var round = 1; round <= options.rounds(); round++)
            page.round(options.round(), consent);
        figures.add(page.figure(3, PAGE));
    }

    private List<Visit> visits(int count, ZonedDateTime from) {
        var iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
        return IntStream.range(0, count)
                .mapToObj(n -> from.plusHours(n))
                .map(start ->
                        new Visit(
                                start.toEpochSecond(),
                                "BENCH-%s-%d".formatted(run, start.toEpochSecond()),
                                patient,
                                iso.format(start),
                                iso.format(start.plusMinutes(20))))
                .toList();
    }

    private void erasure(String relative) throws IOException, InterruptedException, SQLException {
        var erasing = new Erasing(ground, personOf(relative));
        // Beyond every consent, so that nobody is invited to them.
        var more = EVENTS - erasing.events();
        if (more > 0) epj.bulk(visits((int) more, MORNING.plusYears(1)));
        Ground.await("all is booked", () -> enough(erasing));
        var events = erasing.events();
        say("Erasing a patient with %d events".formatted(events));
        // Who erases has just signed in.
        var officer = identity.token(new Person("dpo", "privacy-officer", "\"units\":[]"));
        figures.add(
                Figure.alone(
                                4,
                                "erasure asked for → complete everywhere",
                                erasing.erase(officer),
                                ERASED)
                        .noting(
                                "booking, consent and invitation; %d events of the patient"
                                        .formatted(events)));
    }

    private static boolean enough(Erasing erasing) {
        try {
            return erasing.events() >= EVENTS;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String personOf(String relative) throws SQLException {
        var sql = "select patient from relative_view where id = '%s'".formatted(relative);
        try (var connection = ground.connect(Place.CONSENT.label());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
