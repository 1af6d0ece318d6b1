package dk.naervaer.invitation.invitation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every message of one invitation. Only the newest may still be sent: an older one tells of a link
/// or a time that no longer holds.
public record Messages(Map<UUID, Delivery> deliveries, @Nullable UUID newest) {

    public Messages {
        deliveries = Map.copyOf(deliveries);
    }

    static Messages none() {
        return new Messages(Map.of(), null);
    }

    Messages plan(@Nullable Message message) {
        return message == null
                ? new Messages(deliveries, null)
                : new Messages(with(message.id(), Delivery.PLANNED), message.id());
    }

    Messages mark(UUID message, Delivery delivery) {
        return new Messages(with(message, delivery), newest);
    }

    boolean due(UUID message) {
        return message.equals(newest) && deliveries.get(message) == Delivery.PLANNED;
    }

    boolean hasDue() {
        return newest != null && due(newest);
    }

    boolean is(Delivery delivery, UUID message) {
        return deliveries.get(message) == delivery;
    }

    private Map<UUID, Delivery> with(UUID message, Delivery delivery) {
        var all = new HashMap<>(deliveries);
        all.put(message, delivery);
        return all;
    }
}
