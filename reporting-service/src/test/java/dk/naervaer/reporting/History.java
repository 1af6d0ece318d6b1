package dk.naervaer.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// A made-up year of one department: all that can happen to appointments and invitations, in any
/// mixture, from a seed.
final class History {

    private static final List<String> ENDS =
            List.of("HELD", "HELD", "HELD", "NO_SHOW", "UNANSWERED", "TECHNICAL_FAILURE");
    private static final List<String> FORMS = List.of("PHYSICAL", "VIDEO", "PHONE");

    private final List<Fact> facts = new ArrayList<>();
    private final Random random;
    private final String department;

    private History(String department, long seed) {
        this.department = department;
        this.random = new Random(seed);
    }

    static List<Fact> of(String department, int appointments, long seed) {
        var history = new History(department, seed);
        for (int i = 0; i < appointments; i++) history.appointment();
        return List.copyOf(history.facts);
    }

    private void appointment() {
        var id = id();
        int version = 1;
        add("appointments", "appointment.booked", id, version++, placed());
        for (int i = random.nextInt(3); i > 0; i--) invitation(id);
        while (random.nextInt(4) > 0) change(id, version++);
    }

    private void change(String id, long version) {
        switch (random.nextInt(13)) {
            case 0 -> add("appointments", "appointment.moved", id, version, placed());
            case 1 -> add("appointments", "appointment.cancelled", id, version, "{}");
            case 2 -> add("appointments", "appointment.booked", id, version, placed());
            case 3 -> add("appointments", "appointment.sung-about", id, version, "{\"x\":1}");
            case 4 -> add("appointments", "appointment.opened", id, version, "{\"kind\":\"NOW\"}");
            case 5, 6, 7, 8 -> wish(id, version);
            default -> add("appointments", "appointment.concluded", id, version, concluded());
        }
    }

    private void wish(String id, long version) {
        var fates = List.of("wished", "wish-unmet", "wish-met", "wish-withdrawn");
        var fate = fates.get(random.nextInt(fates.size()));
        var json = "{\"by\":\"STAFF\",\"reason\":\"DECLINED\",\"at\":\"2027-01-14T09:32:00Z\"}";
        add("appointments", "appointment.relative-" + fate, id, version, json);
    }

    private void invitation(String appointment) {
        var id = id();
        var issued = "{\"appointmentId\":\"%s\"}".formatted(appointment);
        add("invitations", "invitation.issued", id, 1, issued);
        for (int version = 2; random.nextInt(4) > 0; version++) {
            var type =
                    List.of("joined", "joined", "reissued", "left", "revoked", "issued")
                            .get(random.nextInt(6));
            add("invitations", "invitation." + type, id, version, issued);
        }
    }

    private String placed() {
        return Town.placed(
                department, LocalDate.of(2026, 11, 1).plusDays(random.nextInt(500)).toString());
    }

    private String concluded() {
        var outcome = ENDS.get(random.nextInt(ENDS.size()));
        var form = FORMS.get(random.nextInt(FORMS.size()));
        return "{\"outcome\":\"%s\",\"actualContactForm\":%s}"
                .formatted(outcome, outcome.equals("HELD") ? "\"" + form + "\"" : "null");
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private void add(String topic, String type, String id, long version, String json) {
        facts.add(new Fact(topic, type, id, version, json));
    }
}
