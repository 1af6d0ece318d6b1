package dk.naervaer.local.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One message as its recipient sees it, with the sender's own reference.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
        long id,
        Channel channel,
        String to,
        String sender,
        String text,
        @Nullable String subject,
        String receivedAt,
        @Nullable String userref) {

    /// Which way a message reaches its recipient.
    enum Channel {
        SMS,
        EMAIL
    }

    /// The sender's reference is between sender and provider; a viewer of messages does not see it.
    Message withoutReference() {
        return new Message(id, channel, to, sender, text, subject, receivedAt, null);
    }
}
