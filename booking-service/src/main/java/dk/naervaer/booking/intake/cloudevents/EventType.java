package dk.naervaer.booking.intake.cloudevents;

import java.util.Arrays;
import java.util.Optional;

/// What an event can tell of.
enum EventType {
    BOOKED("appointment-booked"),
    MOVED("appointment-moved"),
    CANCELLED("appointment-cancelled"),
    DELETED("appointment-deleted"),
    MISSED("appointment-missed"),
    DIED("patient-died");

    private final String type;

    EventType(String name) {
        this.type = "dk.naervaer.epj." + name + ".v1";
    }

    static Optional<EventType> named(String type) {
        return Arrays.stream(values()).filter(one -> one.type.equals(type)).findFirst();
    }

    boolean isOfAnAppointment() {
        return this != DIED;
    }

    /// What says no more than its type needs no data.
    boolean needsData() {
        return this == BOOKED || this == MOVED || this == DIED;
    }
}
