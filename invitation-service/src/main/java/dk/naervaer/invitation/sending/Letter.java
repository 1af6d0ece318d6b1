package dk.naervaer.invitation.sending;

import dk.naervaer.invitation.invitation.Channel;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/// An opened message on its way to the gateway; it exists for that moment only.
record Letter(UUID id, Channel channel, String subject, String recipient, String text) {

    private static final String SENDER = "Naervaer";

    String path() {
        return switch (channel) {
            case SMS -> "/rest/mtsms";
            case EMAIL -> "/rest/email";
            case CALL -> throw nobodyWrites();
        };
    }

    JsonObject body() {
        var body = new JsonObject().put("userref", id.toString());
        return switch (channel) {
            case SMS ->
                    body.put("sender", SENDER)
                            .put("message", text)
                            .put("recipients", new JsonArray().add(msisdn()));
            case EMAIL -> body.put("to", recipient).put("subject", subject).put("text", text);
            case CALL -> throw nobodyWrites();
        };
    }

    private static IllegalStateException nobodyWrites() {
        return new IllegalStateException("Staff call whom no message reaches");
    }

    private JsonObject msisdn() {
        return new JsonObject().put("msisdn", Long.parseLong(recipient.substring(1)));
    }

    @Override
    public String toString() {
        return "letter " + id;
    }
}
