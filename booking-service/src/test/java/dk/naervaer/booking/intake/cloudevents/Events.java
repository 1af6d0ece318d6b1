package dk.naervaer.booking.intake.cloudevents;

import java.util.UUID;

/// The events of an appointment of the test's own.
public final class Events {

    public static final String SOURCE = "urn:oid:1.2.208.999.1.1";
    public static final String CPR = "0504909995";
    public static final String WHOLE =
            """
            {"patient": {"cpr": "0504909995", "given": "Magnus Test", "family": "Lauridsen"},
             "department": {"sor": "99990000000201"},
             "start": "2027-01-15T09:00:00+01:00", "end": "2027-01-15T09:20:00+01:00",
             "contactForm": "VIDEO"}
            """;

    private final String subject = "TEST-" + UUID.randomUUID();
    private int told;

    public String subject() {
        return subject;
    }

    public String booked() {
        return event("appointment-booked", WHOLE);
    }

    public String moved() {
        return event(
                "appointment-moved",
                "{\"start\": \"2027-01-18T13:00:00+01:00\","
                        + " \"end\": \"2027-01-18T13:20:00+01:00\"}");
    }

    public String cancelled() {
        return event("appointment-cancelled", "{\"reason\": \"pat\"}");
    }

    public static String died() {
        return event(
                "patient-died",
                UUID.randomUUID().toString(),
                "",
                1,
                "{\"patient\": {\"cpr\": \"" + CPR + "\"}}");
    }

    /// Each is said a minute after the one before.
    public String event(String type, String data) {
        return event(type, subject + "/" + told, subject, told++, data);
    }

    private static String event(String type, String id, String subject, int minute, String data) {
        return """
        {"specversion": "1.0", "id": "%s", "source": "%s", "subject": "%s",
         "type": "dk.naervaer.epj.%s.v1", "time": "2026-11-20T08:%02d:00+01:00", "data": %s}
        """
                .formatted(
                        id,
                        SOURCE,
                        subject.isEmpty() ? "unknown" : subject,
                        type,
                        minute % 60,
                        data);
    }
}
