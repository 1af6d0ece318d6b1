package dk.naervaer.faults.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.naervaer.local.infra.Csv;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Writes the load's messages as the demo record system would.
public final class Fhir {

    private static final String SYSTEM = "urn:oid:1.2.208.999.1.1";

    private final ObjectNode sample;
    private final List<Csv.Row> patients;

    public Fhir(Path demo) throws IOException {
        var file = demo.resolve("samples/fhir/appointment-booked.json").toFile();
        this.sample = (ObjectNode) new ObjectMapper().readTree(file);
        this.patients = Csv.read(demo.resolve("test-patients.csv"));
    }

    public static String query(String subject) {
        return "identifier=" + URLEncoder.encode(SYSTEM + "|" + subject, UTF_8);
    }

    /// A subject is always the same patient's.
    public String appointment(String subject, Told told) {
        var json = sample.deepCopy();
        json.withObject("/identifier/0").put("system", SYSTEM).put("value", subject);
        json.put("status", told.cancelled() ? "cancelled" : "booked");
        var end = OffsetDateTime.parse(told.start()).plusMinutes(30);
        json.put("start", told.start());
        json.put("end", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(end));
        json.withObject("/participant/1/actor/identifier").put("value", told.sor());
        var index = Math.floorMod(subject.hashCode(), patients.size());
        var person = patients.get(index);
        var patient = json.withObject("/contained/0");
        patient.withObject("/identifier/0").put("value", person.get("identifier"));
        var name = patient.withObject("/name/0").put("family", person.get("family"));
        name.putArray("given").add(person.get("given"));
        patient.withObject("/telecom/0").put("value", phone(index));
        patient.put("gender", person.get("gender")).put("birthDate", person.get("born"));
        return json.toString();
    }

    /// Many in one message; each is asked for by the address that it would have alone.
    String bundle(List<Message> messages) {
        var entries =
                messages.stream()
                        .map(message ->
                                """
                                {"request":{"method":"PUT","url":"Appointment?%s"},"resource":%s}
                                """
                                        .formatted(query(message.subject()), resource(message)))
                        .collect(Collectors.joining(","));
        return "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[" + entries + "]}";
    }

    private String resource(Message message) {
        return appointment(message.subject(), Objects.requireNonNull(message.told()));
    }

    static String phone(int index) {
        return "+45201234" + (10 + index);
    }

    /// What no log may ever hold.
    public List<String> secrets() {
        var all = new ArrayList<String>();
        for (var index = 0; index < patients.size(); index++) {
            var person = patients.get(index);
            all.add(person.get("identifier"));
            all.add(person.get("family"));
            all.add(person.get("given"));
            all.add(phone(index).substring(3));
        }
        return List.copyOf(all);
    }
}
