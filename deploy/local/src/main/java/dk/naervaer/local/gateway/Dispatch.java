package dk.naervaer.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.local.gateway.Message.Channel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sender asks for, checked: one text to one or more recipients.
record Dispatch(
        Channel channel,
        String sender,
        List<String> recipients,
        String text,
        @Nullable String subject,
        @Nullable String userref) {
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_SENDER = 11;

    /// Tells the sender what is wrong without repeating what it sent.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    static Dispatch sms(JsonNode body) throws Refused {
        var sender = text(body, "sender", LONGEST_SENDER);
        var message = text(body, "message", LONGEST_TEXT);
        var recipients = new ArrayList<String>();
        for (var recipient : body.path("recipients")) {
            var number = recipient.path("msisdn").asText();
            if (!number.matches("[1-9][0-9]{7,14}")) {
                throw new Refused("msisdn must be 8 to 15 digits with country code");
            }
            recipients.add("+" + number);
        }
        if (recipients.isEmpty()) {
            throw new Refused("recipients must hold at least one msisdn");
        }
        return new Dispatch(Channel.SMS, sender, recipients, message, null, reference(body));
    }

    static Dispatch email(JsonNode body) throws Refused {
        var to = text(body, "to", 254);
        if (!to.matches("[^@\\s]+@[^@\\s]+")) {
            throw new Refused("to must be one e-mail address");
        }
        return new Dispatch(
                Channel.EMAIL,
                "Nærvær",
                List.of(to),
                text(body, "text", LONGEST_TEXT),
                text(body, "subject", 200),
                reference(body));
    }

    private static String text(JsonNode body, String name, int longest) throws Refused {
        var value = body.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new Refused(name + " must be text");
        }
        if (value.asText().length() > longest) {
            throw new Refused(name + " must not exceed " + longest + " characters");
        }
        return value.asText();
    }

    private static @Nullable String reference(JsonNode body) throws Refused {
        return body.hasNonNull("userref") ? text(body, "userref", 255) : null;
    }
}
