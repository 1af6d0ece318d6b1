package dk.naervaer.consent.relative;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which of the patient's appointments a consent covers.
///
/// @param appointmentId which one; null when all
public record Scope(Type type, @Nullable UUID appointmentId) {

    /// Every appointment, or one.
    public enum Type {
        ALL,
        APPOINTMENT
    }

    public Scope {
        if ((type == Type.APPOINTMENT) != (appointmentId != null))
            throw new IllegalArgumentException("One appointment has an id, all have none");
    }

    public static Scope all() {
        return new Scope(Type.ALL, null);
    }

    public static Scope appointment(UUID id) {
        return new Scope(Type.APPOINTMENT, id);
    }
}
