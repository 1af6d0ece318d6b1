package dk.naervaer.consent.relative;

import static dk.naervaer.consent.relative.RelativeExamples.CLOSED;
import static dk.naervaer.consent.relative.RelativeExamples.CONSENT;
import static dk.naervaer.consent.relative.RelativeExamples.GIVEN;
import static dk.naervaer.consent.relative.RelativeExamples.NAME;
import static dk.naervaer.consent.relative.RelativeExamples.NAMED;
import static dk.naervaer.consent.relative.RelativeExamples.ONE;
import static dk.naervaer.consent.relative.RelativeExamples.OTHER;
import static dk.naervaer.consent.relative.RelativeExamples.TODAY;
import static dk.naervaer.consent.relative.RelativeExamples.UNTIL;
import static dk.naervaer.consent.relative.RelativeExamples.WITHDRAWN;
import static dk.naervaer.consent.relative.RelativeExamples.give;
import static dk.naervaer.eventsourcing.testing.Given.given;

import dk.naervaer.consent.relative.RelativeCommand.CloseConsent;
import dk.naervaer.consent.relative.RelativeCommand.WithdrawConsent;
import dk.naervaer.consent.relative.RelativeEvent.ConsentClosed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentWithdrawn;
import dk.naervaer.consent.relative.RelativeRejection.AlreadyGiven;
import dk.naervaer.consent.relative.RelativeRejection.AlreadyNamed;
import dk.naervaer.consent.relative.RelativeRejection.StandsOtherwise;
import dk.naervaer.consent.relative.RelativeRejection.UnknownConsent;
import dk.naervaer.consent.relative.RelativeRejection.UnknownRelative;
import dk.naervaer.consent.relative.RelativeRejection.UntilIsPast;
import dk.naervaer.consent.relative.RelativeRejection.UntilTooFar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RelativeTest {

    private static final ConsentWithdrawn WITHDRAWAL = new ConsentWithdrawn(CONSENT, WITHDRAWN);
    private static final ConsentClosed CLOSURE = new ConsentClosed(CONSENT, CLOSED);

    private final Relative relative = new Relative();

    @Test
    void a_patient_names_a_relative() {
        given(relative).when(NAME).then(NAMED);
    }

    @Test
    void a_relative_is_named_once() {
        given(relative, NAMED).when(NAME).thenRejected(new AlreadyNamed());
    }

    @Test
    void a_consent_carries_patient_person_and_contact_as_they_are() {
        given(relative, NAMED).when(give(CONSENT, ONE, UNTIL)).then(GIVEN);
    }

    @Test
    void nobody_consents_for_a_relative_who_was_never_named() {
        given(relative).when(give(CONSENT, ONE, UNTIL)).thenRejected(new UnknownRelative());
    }

    @Test
    void a_consent_may_end_today_and_not_yesterday() {
        given(relative, NAMED)
                .when(give(CONSENT, ONE, TODAY))
                .then(RelativeExamples.given(CONSENT, ONE, TODAY));
        given(relative, NAMED)
                .when(give(CONSENT, ONE, TODAY.minusDays(1)))
                .thenRejected(new UntilIsPast(TODAY.minusDays(1), TODAY));
    }

    @Test
    void a_consent_lasts_one_year_and_not_a_day_longer() {
        var latest = LocalDate.parse("2027-11-22");
        given(relative, NAMED)
                .when(give(CONSENT, ONE, latest))
                .then(RelativeExamples.given(CONSENT, ONE, latest));
        given(relative, NAMED)
                .when(give(CONSENT, ONE, latest.plusDays(1)))
                .thenRejected(new UntilTooFar(latest.plusDays(1), latest));
    }

    @Test
    void the_same_scope_is_consented_to_once_while_it_is_open() {
        given(relative, NAMED, GIVEN)
                .when(give(OTHER, ONE, UNTIL.plusDays(1)))
                .thenRejected(new AlreadyGiven(CONSENT));
    }

    @Test
    void another_scope_is_another_consent() {
        given(relative, NAMED, GIVEN)
                .when(give(OTHER, Scope.all(), UNTIL))
                .then(RelativeExamples.given(OTHER, Scope.all(), UNTIL));
    }

    @Test
    void a_lapsed_consent_does_not_stand_in_the_way_of_a_new_one() {
        var yesterday = TODAY.minusDays(1);
        given(relative, NAMED, RelativeExamples.given(CONSENT, ONE, yesterday))
                .when(give(OTHER, ONE, UNTIL))
                .then(RelativeExamples.given(OTHER, ONE, UNTIL));
    }

    @Test
    void a_withdrawn_consent_can_be_given_anew() {
        given(relative, NAMED, GIVEN, WITHDRAWAL)
                .when(give(OTHER, ONE, UNTIL))
                .then(RelativeExamples.given(OTHER, ONE, UNTIL));
    }

    @Test
    void a_consent_is_withdrawn_at_any_moment() {
        given(relative, NAMED, GIVEN)
                .when(new WithdrawConsent(CONSENT, WITHDRAWN))
                .then(WITHDRAWAL);
    }

    @Test
    void withdrawing_twice_says_nothing_new() {
        given(relative, NAMED, GIVEN, WITHDRAWAL)
                .when(new WithdrawConsent(CONSENT, CLOSED))
                .thenNothing();
        given(relative, NAMED, GIVEN, WITHDRAWAL, CLOSURE)
                .when(new WithdrawConsent(CONSENT, CLOSED))
                .thenNothing();
    }

    @Test
    void what_was_never_given_cannot_be_withdrawn_or_closed() {
        given(relative)
                .when(new WithdrawConsent(CONSENT, WITHDRAWN))
                .thenRejected(new UnknownConsent(CONSENT));
        given(relative, NAMED, GIVEN)
                .when(new WithdrawConsent(OTHER, WITHDRAWN))
                .thenRejected(new UnknownConsent(OTHER));
        given(relative)
                .when(new CloseConsent(CONSENT, CLOSED))
                .thenRejected(new UnknownConsent(CONSENT));
        given(relative, NAMED)
                .when(new CloseConsent(OTHER, CLOSED))
                .thenRejected(new UnknownConsent(OTHER));
    }

    @Test
    void a_withdrawn_consent_closes_when_the_door_has_closed() {
        given(relative, NAMED, GIVEN, WITHDRAWAL)
                .when(new CloseConsent(CONSENT, CLOSED))
                .then(CLOSURE);
    }

    @Test
    void closing_twice_says_nothing_new() {
        given(relative, NAMED, GIVEN, WITHDRAWAL, CLOSURE)
                .when(new CloseConsent(CONSENT, CLOSED.plusSeconds(1)))
                .thenNothing();
    }

    @Test
    void an_open_consent_is_not_closed() {
        given(relative, NAMED, GIVEN)
                .when(new CloseConsent(CONSENT, CLOSED))
                .thenRejected(new StandsOtherwise(CONSENT, Standing.OPEN));
    }

    @Test
    void a_withdrawal_leaves_the_other_consents_open() {
        given(relative, NAMED, GIVEN, RelativeExamples.given(OTHER, Scope.all(), UNTIL), WITHDRAWAL)
                .when(new WithdrawConsent(OTHER, CLOSED))
                .then(new ConsentWithdrawn(OTHER, CLOSED));
    }
}
