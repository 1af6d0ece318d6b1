package dk.naervaer.faults;

import dk.naervaer.faults.check.Check;
import dk.naervaer.faults.check.Evidence;
import dk.naervaer.faults.check.Finding;
import dk.naervaer.faults.check.Gathering;
import dk.naervaer.faults.check.HeardToTheEnd;
import dk.naervaer.faults.check.Silence;
import dk.naervaer.faults.harm.Harm;
import dk.naervaer.faults.harm.Plan;
import dk.naervaer.faults.load.Caller;
import dk.naervaer.faults.load.Entry;
import dk.naervaer.faults.load.Fhir;
import dk.naervaer.faults.load.History;
import dk.naervaer.faults.load.Load;
import dk.naervaer.faults.load.Patients;
import dk.naervaer.faults.load.Seed;
import dk.naervaer.faults.site.Site;
import dk.naervaer.local.infra.Csv;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// One seed from empty stores to a verdict: start, load, faults, heal, quiet, check.
final class Run {

    private static final Duration WARM = Duration.ofSeconds(3);
    private static final Duration PROMISED = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PATIENTS =
            List.of("einer", "lonni", "britaberggren", "nancyann");

    /// How a run is made up.
    ///
    /// @param bug what is planted; empty for the product as it is
    /// @param time after which no further fault begins
    /// @param twin whether booking has two processes all the time
    record Shape(
            String bug,
            Set<Place> services,
            boolean twin,
            Plan plan,
            Duration time,
            int appointments,
            int perSecond,
            Path to) {}

    private final Site site;
    private final Seed seed;
    private final Shape shape;
    private final Fhir fhir;
    private final Map<String, Double> took = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Run(Site site, Seed seed, Shape shape) throws IOException {
        this.site = site;
        this.seed = seed;
        this.shape = shape;
        this.fhir = new Fhir(site.settings().demo());
    }

    Report go() throws IOException, InterruptedException {
        var begun = System.nanoTime();
        site.renew(shape.services(), shape.bug().isEmpty() ? null : shape.bug(), true);
        if (shape.twin()) site.startTwin();
        begun = note("start", begun);
        try (var history = new History(shape.to().resolve("history.jsonl"))) {
            var harm = new Harm(site, history, seed, System.out::println);
            var load = load(history);
            underFaults(history, harm, load);
            begun = note("faults", begun);
            settle(load);
            note("heal", begun);
            check(history, harm);
            var report = new Report(seed.number(), answers(history), took, harm.done(), findings);
            report.write(shape.to().resolve("report.json"));
            return report;
        }
    }

    private long note(String phase, long since) {
        var now = System.nanoTime();
        took.put(phase, Math.round((now - since) / 1e8) / 10.0);
        return now;
    }

    private Load load(History history) throws IOException, InterruptedException {
        var ports = site.settings().ports();
        return new Load(
                site::doors,
                Caller.epj(ports),
                Caller.user(ports, "sekretaer"),
                fhir,
                history,
                seed);
    }

    private void underFaults(History history, Harm harm, Load load)
            throws IOException, InterruptedException {
        var on = new AtomicBoolean(true);
        var people = new ArrayList<Thread>();
        if (shape.services().contains(Place.INVITATION)) people.addAll(patients(history, on::get));
        people.add(
                Thread.ofVirtual()
                        .unstarted(
                                () -> load.run(shape.appointments(), shape.perSecond(), on::get)));
        people.forEach(Thread::start);
        try {
            Site.pause(WARM);
            var until = System.nanoTime() + shape.time().toNanos();
            harm.carryOut(shape.plan(), () -> System.nanoTime() < until);
            Site.pause(WARM);
        } finally {
            on.set(false);
            for (var one : people) one.join();
        }
    }

    private List<Thread> patients(History history, BooleanSupplier goOn)
            throws IOException, InterruptedException {
        var ports = site.settings().ports();
        var relatives = Csv.read(site.settings().demo().resolve("test-relatives.csv"));
        var patients = new Patients(ports.url(Place.CONSENT), history, seed);
        var threads = new ArrayList<Thread>();
        for (var index = 0; index < PATIENTS.size(); index++) {
            var name = PATIENTS.get(index);
            var caller = Caller.user(ports, name);
            var relative = relatives.get(index);
            threads.add(
                    Thread.ofVirtual().unstarted(() -> patients.run(name, caller, relative, goOn)));
        }
        return threads;
    }

    /// Requests without an answer have come to an end by now; each is told once more.
    private void settle(Load load) {
        Site.pause(WARM);
        for (var subject : load.settle(PROMISED))
            findings.add(
                    new Finding("I8", "Booking takes no message of " + subject + " any more."));
    }

    private void check(History history, Harm harm) throws IOException, InterruptedException {
        var gathering = new Gathering(site, shape.services());
        var since = System.nanoTime();
        var lag = new HeardToTheEnd();
        while (!lag.findings(gathering.heardOnly()).isEmpty()
                && System.nanoTime() - since < PATIENCE.toNanos())
            Site.pause(Duration.ofMillis(250));
        var quiet = (note("quiet", since) - since) / 1e9;
        if (quiet > PROMISED.toSeconds())
            findings.add(
                    new Finding(
                            "I8",
                            "After healing it took %.0f s until all was heard.".formatted(quiet)));
        judge(gathering.everything(history.entries(), harm.poison()));
        note("check", since);
    }

    private void judge(Evidence evidence) throws IOException {
        for (var check : Check.all()) findings.addAll(check.findings(evidence));
        var secrets = new ArrayList<String>(fhir.secrets());
        secrets.addAll(Patients.secrets());
        findings.addAll(Silence.findings(site.settings().data().of("logs"), secrets));
    }

    private static Map<String, Long> answers(History history) {
        var answers = new TreeMap<String, Long>();
        for (var entry : history.entries())
            if (entry.type() != Entry.End.INVOKE)
                answers.merge(entry.what() + " " + entry.type(), 1L, Long::sum);
        return answers;
    }
}
