package dk.naervaer.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.bench.Figure.Promise;
import dk.naervaer.bench.IdentityProvider.Person;
import dk.naervaer.local.infra.Service;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Measures what people see of a full day: the secretary's page and its live line, and a patient's
/// own page.
final class DayBench {

    private static final Promise PAGE = new Promise(50, 25, "ms");
    private static final Promise LIVE = new Promise(1000, 250, "ms");
    private static final Promise MEMORY = new Promise(300, 250, "MB");
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final List<Integer> AT_A_TIME = List.of(1, 4);

    private final Ground ground;
    private final Options options;
    private final Serving booking;
    private final BusyDay day;
    private final Senders epj;
    private final Session secretary;
    private final Session patient;
    private final String list;

    private DayBench(Ground ground, Options options, IdentityProvider identity)
            throws IOException, InterruptedException {
        this.ground = ground;
        this.options = options;
        this.booking = Serving.asInProduction(ground, Place.BOOKING);
        this.day =
                new BusyDay(
                        Letters.patients(ground.settings().demo()),
                        LocalDate.now(BusyDay.DENMARK).plusWeeks(1),
                        Long.toHexString(System.nanoTime()));
        this.epj = new Senders(booking.port(), identity.token());
        var department = "\"units\":[\"herlev-kardiologi\"]";
        var cpr = "\"cpr\":\"%s\"".formatted(day.one().number());
        this.secretary = signIn(identity, new Person("sekretaer", "secretary", department));
        this.patient = signIn(identity, new Person("patient", "patient", cpr));
        this.list = "/day/list?date=" + day.date();
    }

    private Session signIn(IdentityProvider identity, Person person) throws IOException {
        return Session.signIn(booking.port(), identity.code(person));
    }

    /// Returns whether it could be measured.
    static boolean measure(Ground ground, Options options)
            throws IOException, InterruptedException {
        if (!Service.all(ground.settings()).getFirst().isBuilt())
            throw new IllegalStateException("booking-service is not built");
        try (var identity = new IdentityProvider(ground.settings().ports())) {
            return new DayBench(ground, options, identity).measure();
        }
    }

    private boolean measure() throws IOException, InterruptedException {
        say("Booking %d appointments".formatted(BusyDay.APPOINTMENTS));
        epj.bulk(day.appointments());
        epj.bulk(day.ofOne());
        var figures = new ArrayList<>(pages());
        say("%d changes, two a second".formatted(options.changes()));
        figures.add(live(figures.size() + 1));
        figures.add(memory(figures.size() + 1));
        var report = new Report(figures, Report.circumstances(options, "not compared with"));
        var file = ground.settings().checkout().resolve("deploy/bench/target/day.json");
        System.out.println("\n" + report.table());
        report.write(file, new ObjectMapper());
        say("The same as JSON: " + file);
        return true;
    }

    private List<Figure> pages() throws IOException, InterruptedException {
        var pages = new ArrayList<SeenPage>();
        for (var readers : AT_A_TIME) {
            pages.add(
                    seen(
                            "GET /day",
                            secretary,
                            "/day?date=" + day.date(),
                            BusyDay.APPOINTMENTS,
                            readers));
            pages.add(seen("GET /day/list", secretary, list, BusyDay.APPOINTMENTS, readers));
            pages.add(seen("GET /mine", patient, "/mine", BusyDay.OF_ONE, readers));
        }
        say("Warming up");
        for (var page : pages) page.warmUp(options.warmUp().dividedBy(2));
        for (var round = 1; round <= options.rounds(); round++) {
            say("Round %d of %d".formatted(round, options.rounds()));
            for (var page : pages) page.round(options.round(), booking);
        }
        var figures = new ArrayList<Figure>();
        for (var page : pages) figures.add(page.figure(figures.size() + 1, PAGE));
        return figures;
    }

    /// Found whole before it is measured.
    private static SeenPage seen(
            String what, Session session, String path, int appointments, int readers)
            throws IOException {
        var page = new SeenPage(what, session, path, readers);
        page.await(appointments);
        return page;
    }

    private Figure live(int row) throws IOException, InterruptedException {
        var page = new OpenPage(secretary, list, day);
        try (var door = epj.door()) {
            var sightings = page.watch(door, options.changes(), EVERY);
            var end = System.nanoTime();
            var millis = sightings.millis(end);
            return Figure.alone(
                            row,
                            "PUT answered → line told, list shows it, p99",
                            Statistics.percentile(millis, 99),
                            LIVE)
                    .noting(
                            "p50 %.1f ms of %d changes, two a second; from when the PUT was sent p50 %.1f ms, p99 %.1f ms; never seen: %d"
                                    .formatted(
                                            Statistics.percentile(millis, 50),
                                            millis.length,
                                            Statistics.percentile(
                                                    sightings.millisFromBegin(end), 50),
                                            Statistics.percentile(
                                                    sightings.millisFromBegin(end), 99),
                                            sightings.awaited().length));
        }
    }

    private Figure memory(int row) {
        return Figure.alone(
                        row,
                        "resident memory of booking-service afterwards",
                        (double) booking.megabytes(),
                        MEMORY)
                .noting(
                        "both compilers, as in production; people are signed in by the code flow, by a key of the bench's own in Keycloak's place");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
