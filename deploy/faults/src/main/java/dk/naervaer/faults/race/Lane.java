package dk.naervaer.faults.race;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.naervaer.faults.race.Web.Answer;
import dk.naervaer.local.infra.Csv;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// One relative of one patient and one appointment, raced for again and again.
final class Lane {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(15);
    private static final String JSON = "application/json";
    private static final String SYSTEM = "urn:oid:1.2.208.999.1.1";

    private final Stage stage;
    private final Web web;
    private final SplittableRandom random;
    private final Relative relative;
    private final String[] patient;
    private final String[] staff;
    private String appointment = "";
    private String relativeId = "";
    private String invitation = "";
    private String consent = "";

    Lane(Stage stage, Web web, int number, Csv.Row patient, long seed)
            throws IOException, InterruptedException {
        this.stage = stage;
        this.web = web;
        this.random = new SplittableRandom(seed * 1_000_003 + number);
        this.relative = new Relative(stage, web, "+4520%06d".formatted(200_000 + number));
        this.patient = Web.bearer(stage.tokens().patient(patient));
        this.staff = Web.bearer(stage.tokens().staff());
        furnish("RACE-%d-%d".formatted(seed, number), patient);
    }

    /// The appointment is at hand, and the relative is known.
    private void furnish(String subject, Csv.Row person) throws IOException, InterruptedException {
        var identifier = URLEncoder.encode(SYSTEM + "|" + subject, StandardCharsets.UTF_8);
        var booked =
                web.send(
                        "PUT",
                        stage.url(Place.BOOKING, "/fhir/r4/Appointment?identifier=" + identifier),
                        "application/fhir+json",
                        appointment(subject, person),
                        Web.bearer(stage.tokens().epj()));
        if (!booked.ok()) throw new IOException("Booking answers " + booked.status());
        appointment = booked.body().path("id").asText();
        var named =
                """
                {"given":"Brita","family":"Berggren","relationship":"DAUC","phone":"%s",
                 "email":null,"language":"da","channel":"SMS"}
                """
                        .formatted(relative.number());
        relativeId = made("/api/relatives", named);
    }

    private String appointment(String subject, Csv.Row person) throws IOException {
        var file = stage.demo().resolve("samples/fhir/appointment-booked.json").toFile();
        var json = (ObjectNode) Web.JSON.readTree(file);
        json.withObject("/identifier/0").put("system", SYSTEM).put("value", subject);
        var start =
                OffsetDateTime.ofInstant(stage.clock().instant(), DENMARK)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plusMinutes(15);
        json.put("start", start.toString()).put("end", start.plusMinutes(30).toString());
        var contained = json.withObject("/contained/0");
        contained.withObject("/identifier/0").put("value", person.get("identifier"));
        var name = contained.withObject("/name/0").put("family", person.get("family"));
        name.putArray("given").add(person.get("given"));
        contained.put("gender", person.get("gender")).put("birthDate", person.get("born"));
        return json.toString();
    }

    /// Lets the relative in anew, who opens the link and, if so asked, waits at the door.
    void ready(boolean waiting) {
        var until = LocalDate.ofInstant(stage.clock().instant(), DENMARK).plusMonths(6);
        var given =
                """
                {"relativeId":"%s","degree":"ATTEND","until":"%s",
                 "scope":{"type":"APPOINTMENT","appointmentId":"%s"}}
                """
                        .formatted(relativeId, until, appointment);
        consent = made("/api/consents", given);
        await("the link", relative::opensNewLink);
        if (invitation.isEmpty()) await("the invitation", this::findsInvitation);
        if (waiting) await("the waiting room", () -> relative.enter().ok());
    }

    private boolean findsInvitation() {
        var address = "/api/appointments/" + appointment + "/invitations";
        var all = web.send("GET", stage.url(Place.INVITATION, address), JSON, null, staff).body();
        for (var one : all)
            if (one.path("relativeId").asText().equals(relativeId))
                invitation = one.path("id").asText();
        return !invitation.isEmpty();
    }

    /// The id of what was made, however often that has to be asked for.
    private String made(String path, String json) {
        var made = new ArrayList<String>();
        await(
                path,
                () -> {
                    var answer =
                            web.send("POST", stage.url(Place.CONSENT, path), JSON, json, patient);
                    if (answer.status() == 201) made.add(answer.body().path("id").asText());
                    return !made.isEmpty();
                });
        return made.getFirst();
    }

    /// Withdraws while staff admit and, unless they wait already, the relative enters.
    ///
    /// @param spread by how much either side may come first
    Race race(boolean waiting, Duration spread) {
        var lead = random.nextLong(-spread.toNanos(), spread.toNanos() + 1);
        var joining =
                CompletableFuture.runAsync(
                        () -> {
                            LockSupport.parkNanos(Math.max(0, lead));
                            if (!waiting) relative.enter();
                            admit();
                        },
                        Thread::startVirtualThread);
        LockSupport.parkNanos(Math.max(0, -lead));
        var begun = System.nanoTime();
        var first = withdraw();
        var atOnce = first.status() == 200;
        var seen = new boolean[1];
        if (!atOnce)
            await(
                    "the door to close",
                    () -> {
                        seen[0] |= joined();
                        return withdraw().status() == 200;
                    });
        var millis = (System.nanoTime() - begun) / 1e6;
        var breaches = lookAround();
        joining.join();
        breaches.addAll(lookAround());
        return new Race(consent, millis, atOnce, seen[0], breaches);
    }

    private boolean joined() {
        return relative.state().body().path("state").asText().equals("JOINED");
    }

    private Answer withdraw() {
        var address = stage.url(Place.CONSENT, "/api/consents/" + consent + "/withdrawal");
        return web.send("POST", address, JSON, "{}", patient);
    }

    private void admit() {
        var address = "/api/appointments/" + appointment + "/admissions";
        var body = "{\"invitationId\":\"%s\"}".formatted(invitation);
        web.send("POST", stage.url(Place.BOOKING, address), JSON, body, staff);
    }

    /// Asked after the answer "closed": nothing of it may still be possible.
    private List<String> lookAround() {
        var breaches = new ArrayList<String>();
        for (var tried : new String[] {"state", "enter", "open"}) {
            var answer =
                    switch (tried) {
                        case "state" -> relative.state();
                        case "enter" -> relative.enter();
                        default -> relative.open();
                    };
            if (answer.ok())
                breaches.add(
                        "After consent %s was closed, %s was answered %d %s."
                                .formatted(
                                        consent,
                                        tried,
                                        answer.status(),
                                        answer.body().path("state").asText()));
        }
        return breaches;
    }

    private static void await(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new IllegalStateException("In vain: " + what);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
