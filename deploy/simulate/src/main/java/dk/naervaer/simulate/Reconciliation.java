package dk.naervaer.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.simulate.day.Standing;
import dk.naervaer.simulate.send.FhirDoor;
import dk.naervaer.simulate.send.Suite;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Compares how each appointment must stand with how the suite says it stands.
final class Reconciliation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int READERS = 8;
    private static final String SOR = "urn:oid:1.2.208.176.1.1";

    private final Suite suite;
    private final Map<String, List<String>> differences = new ConcurrentHashMap<>();

    Reconciliation(Suite suite) {
        this.suite = suite;
    }

    /// What differs, by appointment; a name or number is never in it.
    Map<String, List<String>> differences(Map<String, Standing> standings)
            throws InterruptedException, IOException {
        try (var readers = Executors.newFixedThreadPool(READERS, Thread.ofVirtual().factory())) {
            var reading = new ArrayList<java.util.concurrent.Future<?>>();
            standings.forEach((subject, standing) ->
                    reading.add(
                            readers.submit(() -> {
                                compare(subject, standing);
                                return subject;
                            })));
            for (var one : reading) one.get();
        } catch (ExecutionException broken) {
            throw new IOException("The suite cannot be read", broken);
        }
        return new TreeMap<>(differences);
    }

    private void compare(String subject, Standing standing)
            throws IOException, InterruptedException {
        var answer = suite.get("/fhir/r4/Appointment?identifier=" + FhirDoor.identifier(subject));
        if (answer.statusCode() != 200)
            throw new IOException("The suite answers " + answer.statusCode());
        var differing = differences(standing, JSON.readTree(answer.body()));
        if (!differing.isEmpty()) differences.put(subject, differing);
    }

    static List<String> differences(Standing standing, JsonNode bundle) {
        var found = bundle.at("/entry/0/resource");
        if (found.isMissingNode()) return List.of("is not there");
        var differing = new ArrayList<String>();
        if (!status(standing.state()).equals(found.path("status").asText()))
            differing.add("is not " + standing.state());
        if (!isAt(found.path("start"), standing.start())) differing.add("starts at another time");
        if (!isAt(found.path("end"), standing.end())) differing.add("ends at another time");
        if (!standing.sor().equals(department(found))) differing.add("is in another department");
        if (standing.video() != isVideo(found)) differing.add("has another contact form");
        return differing;
    }

    private static String status(Standing.State state) {
        return switch (state) {
            case BOOKED -> "booked";
            case CANCELLED -> "cancelled";
            case DELETED -> "entered-in-error";
        };
    }

    private static boolean isAt(JsonNode time, java.time.Instant instant) {
        return !time.isMissingNode()
                && OffsetDateTime.parse(time.asText()).toInstant().equals(instant);
    }

    private static String department(JsonNode appointment) {
        for (var participant : appointment.path("participant"))
            if (participant.at("/actor/identifier/system").asText().equals(SOR))
                return participant.at("/actor/identifier/value").asText();
        return "";
    }

    private static boolean isVideo(JsonNode appointment) {
        for (var type : appointment.path("serviceType"))
            for (var coding : type.path("coding"))
                if (coding.path("code").asText().equals("video")) return true;
        return false;
    }
}
