package dk.naervaer.faults.check;

import java.util.List;
import java.util.Set;

/// Who hears what: a consumer of a service, and the aggregates of the producer it hears.
record Reader(String service, String consumer, String producer, Set<String> aggregates) {

    private static final Set<String> APPOINTMENT = Set.of("appointment");
    private static final Set<String> UNIT = Set.of("unit");
    private static final Set<String> RELATIVE = Set.of("relative");
    private static final Set<String> INVITATION = Set.of("invitation", "door");
    private static final Set<String> ACCESS = Set.of("access");

    static final List<Reader> ALL =
            List.of(
                    new Reader("consent", "appointments", "booking", APPOINTMENT),
                    new Reader("consent", "units", "booking", UNIT),
                    new Reader("consent", "invitations", "invitation", INVITATION),
                    new Reader("consent", "access", "booking", ACCESS),
                    new Reader("consent", "access", "consent", ACCESS),
                    new Reader("consent", "access", "invitation", ACCESS),
                    new Reader("invitation", "invitation-appointments", "booking", APPOINTMENT),
                    new Reader("invitation", "invitation-units", "booking", UNIT),
                    new Reader("invitation", "invitation-consents", "consent", RELATIVE),
                    new Reader("booking", "booking-consents", "consent", RELATIVE),
                    new Reader("booking", "booking-invitations", "invitation", INVITATION),
                    new Reader("reporting", "reporting", "booking", APPOINTMENT),
                    new Reader("reporting", "reporting", "invitation", Set.of("invitation")));

    static String serviceOf(String consumer) {
        return ALL.stream()
                .filter(reader -> reader.consumer().equals(consumer))
                .findFirst()
                .map(Reader::service)
                .orElse("nobody");
    }

    String name() {
        return service + "'s reader " + consumer;
    }
}
