package dk.naervaer.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.bench.Figure.Promise;
import dk.naervaer.bench.Senders.Run;
import dk.naervaer.local.infra.Service;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Measures the doors of a real booking-service in turn with what the machine can do.
final class IntakeBench {

    private static final Promise SINGLE = new Promise(0.30, 0.45, "");
    private static final Promise BULK = new Promise(0.45, 0.60, "");
    private static final Promise LATE = new Promise(4, 2, "");
    private static final Promise MEMORY = new Promise(300, 250, "MB");

    private final Ground ground;
    private final Options options;
    private final Optional<Pgbench> pgbench;
    private final Serving booking;
    private final Senders senders;
    private final Letters letters;
    private final boolean hearsHl7;
    private final List<Double> puts = new ArrayList<>();
    private final List<Double> sius = new ArrayList<>();
    private final List<Double> lines = new ArrayList<>();
    private final List<Double> statements = new ArrayList<>();
    private final List<Double> hundreds = new ArrayList<>();
    private final List<Double> late = new ArrayList<>();
    private final List<Double> itsLate = new ArrayList<>();
    private long megabytes;

    private IntakeBench(Ground ground, Options options, IdentityProvider identity)
            throws IOException, InterruptedException, SQLException {
        this.ground = ground;
        this.options = options;
        this.pgbench = Pgbench.on(ground);
        this.booking = Serving.small(ground, Place.BOOKING);
        this.senders = new Senders(booking.port(), identity.token());
        this.letters = new Letters(ground.settings().demo());
        this.hearsHl7 = senders.ask(letters.siu()) / 100 == 2;
    }

    /// Returns whether it could be measured.
    static boolean measure(Ground ground, Options options)
            throws IOException, InterruptedException, SQLException {
        if (!Service.all(ground.settings()).getFirst().isBuilt())
            throw new IllegalStateException("booking-service is not built");
        try (var identity = new IdentityProvider(ground.settings().ports())) {
            return new IntakeBench(ground, options, identity).measure();
        }
    }

    private boolean measure() throws IOException, InterruptedException {
        say("Warming up");
        senders.closed(options.warmUp(), letters::fhir);
        senders.bulk(options.round(), letters);
        if (hearsHl7) senders.closed(options.round(), letters::siu);
        for (var round = 0; round < options.rounds(); round++) round(round + 1);
        say("Watching one FHIR PUT after the other");
        var notes = List.of(watch("FHIR PUT", letters::fhir), watchBulk());
        var figures = figures(notes);
        var program = pgbench.map(Pgbench::toString).orElse("missing");
        var report = new Report(figures, Report.circumstances(options, program));
        var file = ground.settings().checkout().resolve("deploy/bench/target/intake.json");
        System.out.println("\n" + report.table());
        report.write(file, new ObjectMapper());
        say("The same as JSON: " + file);
        return true;
    }

    private void round(int number) throws IOException, InterruptedException {
        say("Round " + number + " of " + options.rounds());
        var time = options.round();
        var seconds = (int) time.toSeconds();
        puts.add(senders.closed(time, letters::fhir).perSecond());
        weigh();
        if (pgbench.isPresent()) statements.add(pgbench.get().perSecond("fullcte.sql", seconds));
        if (hearsHl7) sius.add(senders.closed(time, letters::siu).perSecond());
        lines.add(senders.bulk(time, letters).perSecond());
        weigh();
        if (pgbench.isPresent())
            hundreds.add(Decisions.BATCH * pgbench.get().perSecond("batch100.sql", seconds));
        late.add(Statistics.percentile(senders.open(time, puts.getLast() / 2, letters::fhir), 99));
        if (pgbench.isPresent())
            itsLate.add(pgbench.get().p99((int) (statements.getLast() / 2), seconds));
    }

    private void weigh() {
        megabytes = Math.max(megabytes, booking.megabytes());
    }

    private List<Figure> figures(List<String> notes) {
        return List.of(
                Figure.ratio(
                                1,
                                "single FHIR PUTs, 16 in flight / R₁",
                                "/s",
                                puts,
                                statements,
                                SINGLE)
                        .noting(notes.getFirst()),
                sius(),
                Figure.ratio(
                                3,
                                "lines of an import (CloudEvents) / R₁₀₀",
                                "/s",
                                lines,
                                hundreds,
                                BULK)
                        .noting(notes.get(1)),
                Figure.ratio(4, "FHIR PUT p99 at half load / pgbench's", "ms", late, itsLate, LATE)
                        .noting("each from when it was due, at half of its own rate"),
                Figure.alone(
                                5,
                                "resident memory of booking-service under load",
                                (double) megabytes,
                                MEMORY)
                        .noting(
                                "flags of ./dev up; tokens checked as always, by a key of the bench's own in Keycloak's place"));
    }

    private Figure sius() {
        var what = "SIU messages over HTTP, 16 in flight / R₁";
        return hearsHl7
                ? Figure.ratio(2, what, "/s", sius, statements, SINGLE)
                : Figure.unmeasured(2, what, SINGLE, "this service does not hear HL7");
    }

    /// What one message costs, and in which work the service spends its part.
    private String watch(String what, Supplier<Letter> of)
            throws IOException, InterruptedException {
        return cost(what, () -> senders.closed(options.watched(), of));
    }

    private String watchBulk() throws IOException, InterruptedException {
        return cost("line", () -> senders.bulk(options.watched(), letters));
    }

    @FunctionalInterface
    private interface Load {
        Run go() throws IOException, InterruptedException;
    }

    private String cost(String what, Load load) throws IOException, InterruptedException {
        var file =
                ground.settings()
                        .checkout()
                        .resolve("deploy/bench/target/" + what.replace(' ', '-') + ".jfr");
        var before = booking.used();
        var run = load.go();
        var used = booking.used().since(before);
        double service = used.service() / 1e3 / run.accepted();
        booking.startRecording();
        load.go();
        booking.stopRecording(file);
        var shares =
                Shares.of(file).of(service).entrySet().stream()
                        .filter(one -> one.getValue() >= service / 100)
                        .map(one -> "%s %.0f".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", "));
        return "a %s takes %.0f µs of the service's and %.0f µs of PostgreSQL's processor time; the service's by work (µs, from samples of a second run): %s"
                .formatted(what, service, used.postgres() / 1e3 / run.accepted(), shares);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
