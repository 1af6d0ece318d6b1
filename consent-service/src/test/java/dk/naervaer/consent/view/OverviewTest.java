package dk.naervaer.consent.view;

import static dk.naervaer.consent.relative.RelativeExamples.APPOINTMENT;
import static dk.naervaer.consent.relative.RelativeExamples.CLOSED;
import static dk.naervaer.consent.relative.RelativeExamples.CONSENT;
import static dk.naervaer.consent.relative.RelativeExamples.GIVEN;
import static dk.naervaer.consent.relative.RelativeExamples.NAMED;
import static dk.naervaer.consent.relative.RelativeExamples.NOW;
import static dk.naervaer.consent.relative.RelativeExamples.RELATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.consent.relative.Channel;
import dk.naervaer.consent.relative.Needs;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeEvent.ConsentClosed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentWithdrawn;
import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.consent.view.AppointmentShown.State;
import dk.naervaer.consent.view.Appointments.Invitation;
import dk.naervaer.consent.view.Overview.Coming;
import dk.naervaer.consent.view.Overview.Guest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private static final Instant START = Instant.parse("2027-01-14T09:00:00Z");
    private static final ConsentWithdrawn WITHDRAWAL = new ConsentWithdrawn(CONSENT, NOW);

    @Test
    void a_consent_is_open_then_closing_then_closed() {
        assertThat(states(NOW, NAMED, GIVEN)).containsExactly(ConsentState.OPEN);
        assertThat(states(NOW, NAMED, GIVEN, WITHDRAWAL)).containsExactly(ConsentState.CLOSING);
        assertThat(states(NOW, NAMED, GIVEN, WITHDRAWAL, new ConsentClosed(CONSENT, CLOSED)))
                .containsExactly(ConsentState.CLOSED);
    }

    @Test
    void a_consent_lapses_after_its_last_day_in_denmark() {
        assertThat(states(Instant.parse("2027-06-30T21:59:59Z"), NAMED, GIVEN))
                .containsExactly(ConsentState.OPEN);
        assertThat(states(Instant.parse("2027-06-30T22:00:00Z"), NAMED, GIVEN))
                .containsExactly(ConsentState.LAPSED);
    }

    @Test
    void a_consent_to_one_appointment_follows_it_until_that_is_over_and_counts_no_longer() {
        assertThat(only(State.BOOKED, START).current())
                .singleElement()
                .matches(Overview.Given::mayMove);
        assertThat(only(State.CANCELLED, START.plus(Duration.ofDays(1))).current()).hasSize(1);
        assertThat(only(State.CONCLUDED, START).past())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.state()).isEqualTo(ConsentState.LAPSED);
                    assertThat(it.lastDay()).isEqualTo("2027-01-14");
                });
        assertThat(only(State.BOOKED, START.plus(Duration.ofDays(1))).past()).hasSize(1);
    }

    private static Overview.Person only(State state, Instant now) {
        return Overview.of(
                        List.of(appointment(state)),
                        List.of(),
                        List.of(shown(consents(NAMED, GIVEN))),
                        Map.of(),
                        Map.of(),
                        now)
                .relatives()
                .getFirst();
    }

    @Test
    void a_withdrawal_that_is_not_closed_within_five_seconds_is_overdue() {
        var consents = consents(NAMED, GIVEN, WITHDRAWAL);
        assertThat(given(consents, NOW.plusMillis(4_999)).overdue()).isFalse();
        assertThat(given(consents, NOW.plusSeconds(5)).overdue()).isTrue();
    }

    @Test
    void who_is_consented_to_is_on_the_way_until_invited() {
        assertThat(coming(null)).containsExactly(Coming.ON_ITS_WAY);
        assertThat(coming(invitation(null, "NONE", "PLANNED"))).containsExactly(Coming.INVITED);
        assertThat(coming(invitation(null, "NONE", "REJECTED"))).containsExactly(Coming.UNREACHED);
    }

    @Test
    void an_answer_is_shown_and_then_where_the_relative_is() {
        assertThat(coming(invitation("ACCEPTED", "NONE", "ACCEPTED")))
                .containsExactly(Coming.ACCEPTED);
        assertThat(coming(invitation("DECLINED", "NONE", "ACCEPTED")))
                .containsExactly(Coming.DECLINED);
        assertThat(coming(invitation("ACCEPTED", "WAITING", "ACCEPTED")))
                .containsExactly(Coming.WAITING);
        assertThat(coming(invitation("ACCEPTED", "JOINED", "ACCEPTED")))
                .containsExactly(Coming.JOINED);
    }

    @Test
    void an_invitation_without_a_consent_is_being_closed() {
        var invitation = invitation("ACCEPTED", "JOINED", "ACCEPTED");
        assertThat(coming(invitation, NAMED, GIVEN, WITHDRAWAL)).containsExactly(Coming.CLOSING);
    }

    @Test
    void nobody_comes_without_a_consent() {
        assertThat(coming(null, NAMED)).isEmpty();
    }

    @Test
    void an_appointment_is_ahead_until_four_hours_after_its_end_unless_it_is_over() {
        var late = START.plusSeconds(1_800 + 4 * 3_600);
        assertThat(appointment(State.BOOKED).ahead(late.minusSeconds(1))).isTrue();
        assertThat(appointment(State.BOOKED).ahead(late)).isFalse();
        assertThat(appointment(State.CANCELLED).ahead(NOW)).isFalse();
        assertThat(appointment(State.CONCLUDED).ahead(NOW)).isFalse();
    }

    private static List<Coming> coming(@Nullable Invitation invitation, RelativeEvent... events) {
        var facts = events.length == 0 ? new RelativeEvent[] {NAMED, GIVEN} : events;
        return Overview.of(
                        List.of(appointment(State.BOOKED)),
                        Optional.ofNullable(invitation).stream().toList(),
                        List.of(shown(consents(facts))),
                        Map.of(),
                        Map.of(),
                        NOW)
                .upcoming()
                .getFirst()
                .guests()
                .stream()
                .map(Guest::coming)
                .toList();
    }

    private static List<ConsentState> states(Instant now, RelativeEvent... events) {
        return List.of(given(consents(events), now).state());
    }

    private static Overview.Given given(List<ConsentRow> consents, Instant now) {
        var person =
                Overview.of(List.of(), List.of(), List.of(shown(consents)), Map.of(), Map.of(), now)
                        .relatives()
                        .getFirst();
        return person.current().isEmpty() ? person.past().getFirst() : person.current().getFirst();
    }

    private static List<ConsentRow> consents(RelativeEvent... events) {
        @Nullable RelativeRow row = null;
        for (var event : events) row = new RelativeProjection().evolve(row, event);
        return row == null ? List.of() : row.consents();
    }

    private static RelativeShown shown(List<ConsentRow> consents) {
        return new RelativeShown(
                RELATIVE,
                "Max",
                "Berggren",
                Relationship.SONC,
                "+4520123457",
                null,
                "da",
                Channel.SMS,
                Needs.NONE,
                RelativeExamples.TODAY,
                consents,
                Map.of());
    }

    private static AppointmentShown appointment(State state) {
        return new AppointmentShown(
                APPOINTMENT,
                START,
                START.plusSeconds(1_800),
                List.of("99990000000101"),
                null,
                null,
                "PHYSICAL",
                state);
    }

    private static Invitation invitation(
            @Nullable String answer, String presence, String delivery) {
        return new Invitation(
                APPOINTMENT, RELATIVE, true, Optional.ofNullable(answer), presence, delivery);
    }
}
