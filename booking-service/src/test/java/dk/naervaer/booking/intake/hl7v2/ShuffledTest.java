package dk.naervaer.booking.intake.hl7v2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand.Doubt;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Department;
import dk.naervaer.booking.appointment.Told;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.booking.intake.fhir.Door;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.fhir.reading.Dialects;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.eventsourcing.Decision.Accepted;
import dk.naervaer.eventsourcing.Decision.Rejected;
import dk.naervaer.personaldata.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Messages of an appointment's life, as they come over a line that reorders and repeats.
class ShuffledTest {

    private static final String AAGES_CPR = "0211223989";
    private static final Instant MIDNIGHT = Instant.parse("2026-11-19T23:00:00Z");
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

    @Test
    void one_that_is_told_in_two_languages_with_and_without_a_time_is_too() {
        var booked = fhir("booked");
        assertThatOrderDoesNotMatter(
                Stream.of(
                                follow(message("S12-booked", 1)),
                                follow(message("S13-moved", 2)),
                                told(fhir("cancelled"), 3),
                                follow(elsewhere(4)),
                                told(Door.toldAt(booked, at(5).toString()), 5),
                                told(fhir("moved"), 6),
                                follow(message("S12-booked", 7).trigger("S14")))
                        .toList(),
                ShuffledTest::isPossible);
    }

    private void assertThatOrderDoesNotMatter(List<Siu> life) {
        assertThatOrderDoesNotMatter(life.stream().map(ShuffledTest::follow).toList(), _ -> true);
    }

    /// Every beginning of the life, in every order that there can be, once and twice.
    private void assertThatOrderDoesNotMatter(
            List<Follow> life, Predicate<List<Follow>> isPossible) {
        for (int last = 1; last <= life.size(); last++) {
            var told = life.subList(0, last);
            var expected = live(told);
            for (var order : permutations(told)) {
                if (!isPossible.test(order)) continue;
                assertThat(live(order)).as("%s", order).isEqualTo(expected);
                assertThat(live(twice(order))).as("twice: %s", order).isEqualTo(expected);
            }
        }
    }

    /// What does not tell when it was said is never late: nothing said after it comes before it.
    private static boolean isPossible(List<Follow> order) {
        for (int i = 0; i < order.size(); i++) {
            var message = order.get(i);
            if (message.said() == null
                    && !order.subList(0, i).stream()
                            .allMatch(earlier -> when(earlier).isBefore(when(message))))
                return false;
        }
        return true;
    }

    private static Instant when(Follow message) {
        return message.said() == null ? message.now() : message.said().at();
    }

    /// The repeats come when all has been said; of a message without a time, before the next one.
    private static List<Follow> twice(List<Follow> order) {
        var all = new ArrayList<Follow>();
        for (var message : order) {
            all.add(message);
            if (message.said() == null) all.add(at(message.now().plusSeconds(60), message));
        }
        order.stream().filter(message -> message.said() != null).forEach(all::add);
        return all;
    }

    private static Follow at(Instant now, Follow message) {
        return new Follow(
                message.identifier(), message.told(), message.said(), message.unlessBegunBy(), now);
    }

    private static Instant at(int hour) {
        return MIDNIGHT.plus(Duration.ofHours(hour));
    }

    /// Of the same appointment and patient as the samples of the other language.
    private static String fhir(String sample) {
        return new Messages()
                .text(sample)
                .replaceAll("TEST-[0-9a-f-]+", "SP-2026-2000001")
                .replace("0201609995", Hearing.ELSES_CPR);
    }

    private static Follow told(String message, int hour) {
        var telling = (Telling) Dialects.fhir().understand(Hearing.EPJ, message.getBytes(UTF_8));
        return at(at(hour), follow(telling));
    }

    private static Siu message(String sample, int hour) {
        return Siu.sample(sample).with("MSH", 7, "202611200%d0000".formatted(hour));
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
        return follow(Hearing.told(message));
    }

    private static Follow follow(Telling telling) {
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
