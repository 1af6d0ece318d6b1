package dk.naervaer.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.naervaer.local.infra.Csv;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The appointments that a made-up hospital has today, in the words its EPJ would use.
record DemoDay(JsonNode sample, List<Csv.Row> plan, Map<String, Csv.Row> patients) {
    static final String SYSTEM = "urn:oid:1.2.208.999.1.1";
    private static final ObjectMapper JSON = new ObjectMapper();

    static DemoDay read(SuiteSettings settings) throws IOException {
        return read(settings.demo());
    }

    static DemoDay read(Path demo) throws IOException {
        var patients = new LinkedHashMap<String, Csv.Row>();
        for (var patient : Csv.read(demo.resolve("test-patients.csv"))) {
            patients.put(patient.get("id"), patient);
        }
        return new DemoDay(
                JSON.readTree(demo.resolve("samples/fhir/appointment-booked.json").toFile()),
                Csv.read(demo.resolve("demo-day.csv")),
                patients);
    }

    /// Identifier value and FHIR document of each appointment.
    Map<String, byte[]> on(LocalDate date) {
        var appointments = new LinkedHashMap<String, byte[]>();
        for (var row : plan) {
            var value = "DEMO-%s-%02d".formatted(date, appointments.size() + 1);
            appointments.put(value, appointment(value, date, row).toString().getBytes(UTF_8));
        }
        return appointments;
    }

    private ObjectNode appointment(String value, LocalDate date, Csv.Row row) {
        ObjectNode appointment = sample.deepCopy();
        object(appointment, "/identifier/0").put("system", SYSTEM).put("value", value);
        var start = LocalTime.parse(row.get("start")).atDate(date).atZone(DomainClock.DENMARK);
        var end = start.plusMinutes(Long.parseLong(row.get("minutes")));
        appointment.put("start", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start));
        appointment.put("end", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(end));
        object(appointment, "/serviceType/0").put("text", row.get("text"));
        object(appointment, "/appointmentType/coding/0").put("code", row.get("type"));
        object(appointment, "/participant/1/actor").put("display", row.get("department"));
        object(appointment, "/participant/1/actor/identifier").put("value", row.get("sor"));
        describe(object(appointment, "/contained/0"), row);
        return appointment;
    }

    private void describe(ObjectNode patient, Csv.Row row) {
        var person = Objects.requireNonNull(patients.get(row.get("patient")));
        object(patient, "/identifier/0").put("value", person.get("identifier"));
        var name = object(patient, "/name/0");
        name.put("family", person.get("family"));
        var given = name.putArray("given");
        List.of(person.get("given").split(" ", -1)).forEach(given::add);
        object(patient, "/telecom/0").put("value", row.get("phone"));
        patient.put("gender", person.get("gender")).put("birthDate", person.get("born"));
    }

    private static ObjectNode object(JsonNode node, String pointer) {
        return node.withObject(pointer);
    }
}
