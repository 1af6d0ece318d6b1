package dk.naervaer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// An appointment as the demo EPJ writes it, from the sample messages.
record Sample(ObjectNode json) {

    static Sample booked(String value) {
        try {
            var file = Home.CHECKOUT.resolve("deploy/demo/samples/fhir/appointment-booked.json");
            var json = (ObjectNode) new ObjectMapper().readTree(Files.readString(file));
            ((ObjectNode) json.path("identifier").get(0)).put("value", value);
            return new Sample(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Sample at(String start, String end) {
        json.put("start", start).put("end", end);
        return this;
    }

    /// One of the published test persons instead of the sample's.
    Sample of(String cpr, String given, String family) {
        var patient = (ObjectNode) json.path("contained").get(0);
        ((ObjectNode) patient.path("identifier").get(0)).put("value", cpr);
        var name = (ObjectNode) patient.path("name").get(0);
        name.put("family", family).putArray("given").add(given);
        return this;
    }

    /// With the code that the EPJ has registered the contact by.
    Sample registered(String code) {
        var coding = json.path("serviceType").get(0).path("coding").get(0);
        ((ObjectNode) coding).put("code", code);
        return this;
    }

    Sample cancelled() {
        json.put("status", "cancelled");
        return this;
    }

    JsonNode resource() {
        return json;
    }
}
