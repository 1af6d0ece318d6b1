package dk.naervaer.booking.appointment;

import static dk.naervaer.booking.appointment.AppointmentExamples.BOOKED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CANCELLED;
import static dk.naervaer.booking.appointment.AppointmentExamples.DONE;
import static dk.naervaer.booking.appointment.AppointmentExamples.HEARD;
import static dk.naervaer.booking.appointment.AppointmentExamples.HELD;
import static dk.naervaer.booking.appointment.AppointmentExamples.IDENTIFIER;
import static dk.naervaer.booking.appointment.AppointmentExamples.PLAN;
import static dk.naervaer.booking.appointment.AppointmentExamples.PROPOSED;
import static dk.naervaer.booking.appointment.AppointmentExamples.REGISTERED;
import static dk.naervaer.booking.appointment.AppointmentExamples.SETTLED;
import static dk.naervaer.booking.appointment.AppointmentExamples.grounds;
import static dk.naervaer.eventsourcing.testing.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.AppointmentCommand.Conclude;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentCommand.SettleRegistration;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentConcluded;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRegistered;
import dk.naervaer.booking.appointment.AppointmentRejection.NothingToSettle;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisteringTest {

    private static final Registration VIRTUAL =
            new Registration("ALCA03", Set.of(ContactForm.VIDEO, ContactForm.PHONE));
    private static final Registration IN_PERSON =
            new Registration("ALCA00", Set.of(ContactForm.PHYSICAL));

    private final Appointment appointment = new Appointment();

    @Test
    void how_it_was_held_comes_with_the_code_to_register_it_under() {
        var conclude =
                new Conclude(
                        new Conclusion(Outcome.HELD, ContactForm.PHYSICAL),
                        DONE,
                        new ProposedCode("ALCA00", grounds("national-in-person")),
                        Alone.NOBODY_INVITED);
        given(appointment, BOOKED).when(conclude).then(HELD, PROPOSED);
    }

    @Test
    void what_the_epj_registers_afterwards_is_kept_once() {
        given(appointment, BOOKED, HEARD, HELD, PROPOSED)
                .when(telling(VIRTUAL, null))
                .then(REGISTERED);
        given(appointment, BOOKED, HEARD, HELD, PROPOSED, REGISTERED)
                .when(telling(VIRTUAL, null))
                .thenNothing();
        given(appointment, BOOKED, HEARD, HELD, PROPOSED, REGISTERED)
                .when(telling(IN_PERSON, null))
                .then(new AppointmentRegistered("ALCA00", Set.of(ContactForm.PHYSICAL)));
    }

    @Test
    void a_code_from_before_it_was_concluded_is_of_the_plan() {
        given(appointment, BOOKED, HEARD).when(telling(VIRTUAL, null)).thenNothing();
        var late = new Said(DONE.minusSeconds(1), "late");
        assertThat(events(telling(VIRTUAL, late)))
                .noneMatch(AppointmentRegistered.class::isInstance);
        var after = new Said(DONE.plusSeconds(1), "after");
        assertThat(events(telling(VIRTUAL, after))).anyMatch(REGISTERED::equals);
    }

    @Test
    void nothing_is_registered_of_what_was_not_held() {
        given(appointment, BOOKED, HEARD, new AppointmentConcluded(Outcome.NO_SHOW, null, DONE))
                .when(telling(VIRTUAL, null))
                .thenNothing();
    }

    @Test
    void a_coordinator_settles_what_differs_and_nothing_else() {
        var settle = new SettleRegistration(SETTLED.why());
        given(appointment, BOOKED, HELD, REGISTERED).when(settle).then(SETTLED);
        for (var history :
                new AppointmentEvent[][] {
                    {BOOKED},
                    {BOOKED, HELD},
                    {BOOKED, HELD, new AppointmentRegistered("ALCA00", IN_PERSON.forms())},
                    {BOOKED, HELD, REGISTERED, SETTLED},
                    {BOOKED, HELD, REGISTERED, CANCELLED},
                }) given(appointment, history).when(settle).thenRejected(new NothingToSettle());
    }

    @Test
    void a_corrected_outcome_or_another_code_is_another_matter() {
        var video = new AppointmentConcluded(Outcome.HELD, ContactForm.VIDEO, DONE);
        var settle = new SettleRegistration(SETTLED.why());
        given(appointment, BOOKED, HELD, REGISTERED, SETTLED, HELD).when(settle).then(SETTLED);
        given(appointment, BOOKED, HELD, REGISTERED, video)
                .when(settle)
                .thenRejected(new NothingToSettle());
        given(
                        appointment,
                        BOOKED,
                        video,
                        REGISTERED,
                        new AppointmentRegistered("ALCA00", IN_PERSON.forms()))
                .when(settle)
                .then(SETTLED);
    }

    @Test
    void the_very_code_that_was_proposed_differs_from_nothing() {
        var proposed = new ProposedCode("alca03", grounds("own"));
        var registering = new Registering(DONE, proposed, VIRTUAL, false);
        assertThat(registering.differsFrom(ContactForm.PHYSICAL)).isFalse();
        assertThat(new Registering(DONE, null, VIRTUAL, false).differsFrom(ContactForm.PHYSICAL))
                .isTrue();
    }

    private List<AppointmentEvent> events(Follow follow) {
        var state = appointment.initial();
        for (var event : new AppointmentEvent[] {BOOKED, HELD})
            state = appointment.evolve(state, event);
        return Following.happened(follow, state);
    }

    private static Follow telling(Registration code, @Nullable Said said) {
        return new Follow(IDENTIFIER, PLAN, said, null, Instant.MAX, null, code);
    }
}
