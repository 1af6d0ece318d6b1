package dk.naervaer.reporting;

import dk.naervaer.testing.TestTopics;
import java.util.UUID;

/// Plays the services whose facts figures rest on, for one small register of units.
final class Town implements AutoCloseable {

    private final TestTopics topics = new TestTopics();

    void register(String id, String type, String name, String parent, String sor) {
        publish(
                "units",
                "unit.registered",
                id,
                1,
                """
                {"id":"%s","type":"%s","periods":[{"name":"%s","parent":%s,"sor":%s,
                "validFrom":"2015-01-01","validTo":null,"shak":null,"specialty":null}]}
                """
                        .formatted(id, type, name, quoted(parent), quoted(sor)));
    }

    String book(String department, String day) {
        var id = UUID.randomUUID().toString();
        publish("appointments", "appointment.booked", id, 1, placed(department, day));
        return id;
    }

    void move(String appointment, long version, String department, String day) {
        publish("appointments", "appointment.moved", appointment, version, placed(department, day));
    }

    void conclude(String appointment, long version, String outcome, String form) {
        publish(
                "appointments",
                "appointment.concluded",
                appointment,
                version,
                """
                {"outcome":"%s","actualContactForm":%s,"at":"2027-01-14T09:32:00Z"}
                """
                        .formatted(outcome, quoted(form)));
    }

    String invite(String appointment) {
        var id = UUID.randomUUID().toString();
        publish(
                "invitations",
                "invitation.issued",
                id,
                1,
                "{\"appointmentId\":\"%s\",\"relativeId\":\"%s\"}"
                        .formatted(appointment, UUID.randomUUID()));
        return id;
    }

    void join(String invitation, long version) {
        publish(
                "invitations",
                "invitation.joined",
                invitation,
                version,
                "{\"at\":\"2027-01-14T09:01:00Z\"}");
    }

    void publish(String topic, String type, String key, long version, String json) {
        topics.publish(topic, "dk.naervaer." + type + ".v1", key, version, json);
    }

    static String placed(String department, String day) {
        return """
        {"department":{"sor":"sor-%s","unit":"%s"},"slot":{"start":"%sT10:00:00"}}
        """
                .formatted(department, department, day);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "null" : "\"" + text + "\"";
    }

    @Override
    public void close() {
        topics.close();
    }
}
