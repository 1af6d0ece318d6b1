package dk.naervaer.simulate.send;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.naervaer.simulate.day.Day;
import dk.naervaer.simulate.day.Message;
import dk.naervaer.simulate.day.Standing;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;

/// Says one message in each of the languages; the same message is the same text each time.
public record Writing(People people) {

    public static final String SYSTEM = "urn:oid:1.2.208.999.1.1";
    private static final String TOLD_AT = "https://naervaer.dk/fhir/StructureDefinition/told-at";
    private static final String SERVICE_TYPE =
            "http://ehealth.sundhed.dk/cs/appointment-servicetype";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter HL7_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssZ").withZone(Day.DENMARK);
    private static final Map<Message.Kind, String> TRIGGERS =
            Map.of(
                    Message.Kind.BOOKED, "S12",
                    Message.Kind.MOVED, "S13",
                    Message.Kind.CHANGED, "S14",
                    Message.Kind.CANCELLED, "S15",
                    Message.Kind.DELETED, "S17");

    public ObjectNode fhir(Message message) {
        var standing = message.standing();
        var json = JSON.createObjectNode().put("resourceType", "Appointment");
        json.putArray("extension")
                .addObject()
                .put("url", TOLD_AT)
                .put("valueInstant", message.toldAt().toString());
        patient(json, standing.patient());
        json.putArray("identifier")
                .addObject()
                .put("system", SYSTEM)
                .put("value", message.subject());
        json.put("status", code(standing.state()));
        json.putArray("serviceType")
                .addObject()
                .putArray("coding")
                .addObject()
                .put("system", SERVICE_TYPE)
                .put("code", standing.video() ? "video" : "regular");
        json.put("start", local(standing.start())).put("end", local(standing.end()));
        participants(json, standing.sor());
        return json;
    }

    private static void participants(ObjectNode json, String sor) {
        var participants = json.putArray("participant");
        var who = participants.addObject().put("status", "accepted");
        who.putObject("actor").put("reference", "#patient");
        var where = participants.addObject().put("status", "accepted");
        where.putObject("actor")
                .putObject("identifier")
                .put("system", "urn:oid:1.2.208.176.1.1")
                .put("value", sor);
    }

    private static String code(Standing.State state) {
        return switch (state) {
            case BOOKED -> "booked";
            case CANCELLED -> "cancelled";
            case DELETED -> "entered-in-error";
        };
    }

    private void patient(ObjectNode json, int index) {
        var patient = json.putArray("contained").addObject();
        patient.put("resourceType", "Patient").put("id", "patient");
        patient.putArray("identifier")
                .addObject()
                .put("system", "urn:oid:1.2.208.176.1.2")
                .put("value", people.number(index));
        var name = patient.putArray("name").addObject().put("family", people.family(index));
        name.putArray("given").add(people.given(index));
    }

    public String event(Message message) {
        var json =
                JSON.createObjectNode()
                        .put("specversion", "1.0")
                        .put("id", "sim-" + message.subject() + "-" + message.number())
                        .put("source", SYSTEM)
                        .put("type", "dk.naervaer.epj." + type(message.kind()) + ".v1")
                        .put("subject", message.subject())
                        .put("time", message.toldAt().toString());
        var standing = message.standing();
        var data = json.putObject("data");
        data.putObject("patient")
                .put("cpr", people.number(standing.patient()))
                .put("given", people.given(standing.patient()))
                .put("family", people.family(standing.patient()));
        data.putObject("department").put("sor", standing.sor());
        data.put("start", local(standing.start())).put("end", local(standing.end()));
        data.put("contactForm", standing.video() ? "VIDEO" : "PHYSICAL");
        return json.toString();
    }

    private static String type(Message.Kind kind) {
        return switch (kind) {
            case BOOKED -> "appointment-booked";
            case MOVED, CHANGED -> "appointment-moved";
            case CANCELLED -> "appointment-cancelled";
            case DELETED -> "appointment-deleted";
        };
    }

    public String hl7(Message message) {
        var trigger = Objects.requireNonNull(TRIGGERS.get(message.kind()));
        var standing = message.standing();
        var patient = standing.patient();
        var start = HL7_TIME.format(standing.start());
        var end = HL7_TIME.format(standing.end());
        return String.join(
                        "\r",
                        header(message, trigger),
                        "SCH|%s|%s|||||FOLLOWUP^Kontrol^HL70276|FOLLOWUP|%d|min|^^%d^%s^%s||||||||||||||%s"
                                .formatted(
                                        message.subject(),
                                        message.subject(),
                                        standing.minutes(),
                                        standing.minutes(),
                                        start,
                                        end,
                                        status(standing.state())),
                        "PID|1||%s^^^CPR&1.2.208.176.1.2&ISO^NNDN||%s^%s"
                                .formatted(
                                        people.number(patient),
                                        people.family(patient),
                                        people.given(patient)),
                        "RGS|1",
                        "AIL|1|A|" + people.shak(standing.sor()))
                + "\r";
    }

    private static String header(Message message, String trigger) {
        return "MSH|^~\\&|SUNDHEDSPLATFORMEN|990101|NAERVAER|REGIONH|%s||SIU^%s^SIU_S12|%s|P|2.5.1|||AL|NE|DNK|UNICODE UTF-8"
                .formatted(HL7_TIME.format(message.toldAt()), trigger, controlId(message));
    }

    private static String controlId(Message message) {
        return "%08x-%d".formatted(message.subject().hashCode(), message.number());
    }

    private static String status(Standing.State state) {
        return switch (state) {
            case BOOKED -> "Booked";
            case CANCELLED -> "Cancelled";
            case DELETED -> "Deleted";
        };
    }

    private static String local(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(Day.DENMARK));
    }
}
