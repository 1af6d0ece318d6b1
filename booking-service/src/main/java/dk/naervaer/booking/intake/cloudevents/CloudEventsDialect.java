package dk.naervaer.booking.intake.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.booking.intake.Dialect;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/// CloudEvents 1.0 in JSON, for senders that speak neither FHIR nor HL7.
@Singleton
@Priority(CloudEventsDialect.ASKED_FIRST)
public class CloudEventsDialect implements Dialect {

    /// What an event carries may look like another language.
    static final int ASKED_FIRST = 1;

    @Override
    public String name() {
        return "cloudevents";
    }

    @Override
    public boolean recognises(byte[] message) {
        var text = new String(message, UTF_8).stripLeading();
        return text.startsWith("{") && text.contains("\"specversion\"");
    }

    @Override
    public Understood understand(RegisteredEpj epj, byte[] message) {
        return understand(epj, EventJson.read(message));
    }

    Understood understand(RegisteredEpj epj, JsonNode event) {
        return EventTranslation.translate(epj, event);
    }
}
