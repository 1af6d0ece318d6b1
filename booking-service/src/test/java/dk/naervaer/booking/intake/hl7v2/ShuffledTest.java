package dk.naervaer.booking.intake.hl7v2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand.Doubt;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Department;
import dk.naervaer.booking.appointment.Told;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.eventsourcing.Decision.Accepted;
import dk.naervaer.eventsourcing.Decision.Rejected;
import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Messages of an appointment's life, as they come over a line that reorders and repeats.
class ShuffledTest {

    private static final String AAGES_CPR = "0211223989";
    private static final Instant NOW = Instant.parse("2026-12-24T12:00:00Z");

    private final Appointment appointment = new Appointment();

    @Test
    void a_life_that_ends_with_a_cancellation_is_the_same_in_any_order() {
        assertThatOrderDoesNotMatter(
                List.of(
                        message("S12-booked", 1),
                        message("S13-moved", 2),
                        elsewhere(3),
                        message("S15-cancelled", 4)));
    }

    @Test
    void one_that_is_cancelled_and_booked_again_and_deleted_is_too() {
        assertThatOrderDoesNotMatter(
                List.of(
                        message("S12-booked", 1),
                        message("S15-cancelled", 2),
                        elsewhere(3).with("SCH", 25, "BOOKED"),
                        message("S13-moved", 4),
                        message("S13-moved", 5).trigger("S17"),
                        elsewhere(6).trigger("S12")));
    }

    @Test
    void messages_of_one_second_come_to_the_same_in_any_order() {
        assertThatOrderDoesNotMatter(
                Stream.of("S12-booked", "S13-moved", "S15-cancelled")
                        .map(name -> message(name, 1))
                        .toList());
    }

    @Test
    void one_that_goes_from_patient_to_patient_is_too_once_what_was_kept_is_sent_again() {
        assertThatOrderDoesNotMatter(
                List.of(
                        message("S12-booked", 1),
                        message("S13-moved", 2),
                        message("S13-moved", 3).trigger("S17"),
                        ofSomebodyElse(message("S12-booked", 4)),
                        ofSomebodyElse(elsewhere(5)),
                        ofSomebodyElse(message("S13-moved", 6)).trigger("S17"),
                        message("S12-booked", 7)));
    }

    /// Every beginning of the life, in every order, once and twice.
    private void assertThatOrderDoesNotMatter(List<Siu> life) {
        for (int last = 1; last <= life.size(); last++) {
            var told = life.subList(0, last).stream().map(ShuffledTest::follow).toList();
            var expected = live(told);
            for (var order : permutations(told)) {
                assertThat(live(order)).as("%s", order).isEqualTo(expected);
                var twice = Stream.concat(order.stream(), order.stream()).toList();
                assertThat(live(twice)).as("twice: %s", order).isEqualTo(expected);
            }
        }
    }

    private static Siu message(String sample, int hour) {
        return Siu.sample(sample).with("MSH", 7, "202612010%d0000".formatted(hour));
    }

    private static Siu elsewhere(int hour) {
        return message("S12-booked", hour)
                .trigger("S14")
                .with("MSH", 10, "ELSEWHERE")
                .with("AIL", 3, "990102");
    }

    private static Siu ofSomebodyElse(Siu message) {
        return message.with("PID", 3, AAGES_CPR + "^^^CPR&1.2.208.176.1.2&ISO^NI");
    }

    private static Follow follow(Siu message) {
        var telling = Hearing.told(message);
        return new Follow(
                telling.identifiers().getFirst(),
                told(telling),
                telling.said(),
                telling.unlessBegunBy(),
                NOW);
    }

    private static Told told(Telling telling) {
        var place = telling.place();
        var patient = telling.patient();
        return new Told(
                patient == null ? null : person(patient.value()),
                place == null ? null : new Department(place.code(), null),
                telling.slot(),
                telling.contactForm(),
                telling.status());
    }

    private static PersonId person(String number) {
        return new PersonId(UUID.nameUUIDFromBytes(number.getBytes(US_ASCII)));
    }

    /// What is kept aside is sent again in the end, the oldest first.
    private Appointment.State live(List<Follow> messages) {
        var kept = new ArrayList<Follow>();
        var state = heard(messages, appointment.initial(), kept);
        return heard(List.copyOf(kept), state, kept);
    }

    private Appointment.State heard(
            List<Follow> messages, Appointment.State before, List<Follow> kept) {
        var state = before;
        for (var message : messages)
            switch (appointment.decide(message, state)) {
                case Accepted<AppointmentEvent, ?> accepted -> state = after(state, accepted);
                case Rejected<?, AppointmentRejection> _ -> {
                    kept.add(message);
                    state = after(state, appointment.decide(new Doubt(), state));
                }
            }
        return state;
    }

    private Appointment.State after(Appointment.State before, Decision<AppointmentEvent, ?> made) {
        var state = before;
        if (made instanceof Accepted<AppointmentEvent, ?>(var events))
            for (var event : events) state = appointment.evolve(state, event);
        return state;
    }

    private static <T> List<List<T>> permutations(List<T> all) {
        if (all.isEmpty()) return List.of(List.of());
        var found = new ArrayList<List<T>>();
        for (int i = 0; i < all.size(); i++) {
            var rest = new ArrayList<>(all);
            var first = rest.remove(i);
            for (var others : permutations(rest)) {
                var order = new ArrayList<>(List.of(first));
                order.addAll(others);
                found.add(order);
            }
        }
        return found;
    }
}
