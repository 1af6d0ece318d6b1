package dk.naervaer.invitation.invitation;

import static dk.naervaer.eventsourcing.testing.Given.given;
import static dk.naervaer.invitation.invitation.InvitationExamples.APPOINTMENT;
import static dk.naervaer.invitation.invitation.InvitationExamples.AT_THE_LATEST;
import static dk.naervaer.invitation.invitation.InvitationExamples.A_WEEK_LATER;
import static dk.naervaer.invitation.invitation.InvitationExamples.CANCELLATION;
import static dk.naervaer.invitation.invitation.InvitationExamples.CONSENT;
import static dk.naervaer.invitation.invitation.InvitationExamples.HALF_AN_HOUR_BEFORE;
import static dk.naervaer.invitation.invitation.InvitationExamples.HASH;
import static dk.naervaer.invitation.invitation.InvitationExamples.ISSUED;
import static dk.naervaer.invitation.invitation.InvitationExamples.MOVED;
import static dk.naervaer.invitation.invitation.InvitationExamples.NEW_HASH;
import static dk.naervaer.invitation.invitation.InvitationExamples.NINE_LOCAL;
import static dk.naervaer.invitation.invitation.InvitationExamples.OTHER_CONSENT;
import static dk.naervaer.invitation.invitation.InvitationExamples.REISSUED;
import static dk.naervaer.invitation.invitation.InvitationExamples.RELATIVE;
import static dk.naervaer.invitation.invitation.InvitationExamples.TEN_LOCAL;
import static dk.naervaer.invitation.invitation.InvitationExamples.THURSDAY;
import static dk.naervaer.invitation.invitation.InvitationExamples.TOO_LATE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.invitation.invitation.InvitationCommand.Enter;
import dk.naervaer.invitation.invitation.InvitationCommand.GiveAnswer;
import dk.naervaer.invitation.invitation.InvitationCommand.Issue;
import dk.naervaer.invitation.invitation.InvitationCommand.Join;
import dk.naervaer.invitation.invitation.InvitationCommand.Leave;
import dk.naervaer.invitation.invitation.InvitationCommand.Reissue;
import dk.naervaer.invitation.invitation.InvitationCommand.Revoke;
import dk.naervaer.invitation.invitation.InvitationCommand.Withdraw;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationAnswered;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationIssued;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationJoined;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationLeft;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationRevoked;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationWaiting;
import dk.naervaer.invitation.invitation.InvitationRejection.LinkDead;
import dk.naervaer.invitation.invitation.InvitationRejection.NotOpen;
import dk.naervaer.invitation.invitation.InvitationRejection.NotWaiting;
import dk.naervaer.invitation.invitation.InvitationRejection.Over;
import dk.naervaer.invitation.invitation.InvitationRejection.TooEarly;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The way of a relative from the first message to the closed door.
class InvitationTest {

    private static final InvitationRevoked WITHDRAWN =
            new InvitationRevoked(RevocationReason.WITHDRAWN, null);
    private static final InvitationRevoked CANCELLED =
            new InvitationRevoked(RevocationReason.CANCELLED, CANCELLATION);
    private static final Issue ISSUE =
            new Issue(
                    APPOINTMENT,
                    RELATIVE,
                    ISSUED.person(),
                    CONSENT,
                    THURSDAY,
                    Channel.SMS,
                    "da",
                    HASH,
                    ISSUED.message());
    private static final Reissue REISSUE =
            new Reissue(CONSENT, A_WEEK_LATER, Channel.SMS, "da", NEW_HASH, MOVED);
    private static final InvitationWaiting WAITING = new InvitationWaiting(TEN_LOCAL);
    private static final InvitationJoined JOINED = new InvitationJoined(TEN_LOCAL);

    private final Invitation invitation = new Invitation();

    @Test
    void a_relative_is_invited_once() {
        given(invitation).when(ISSUE).then(ISSUED);
        given(invitation, ISSUED).when(ISSUE).thenNothing();
    }

    @Test
    void another_consent_in_place_of_one_that_has_lapsed_invites_anew() {
        var renewed =
                new Issue(
                        APPOINTMENT,
                        RELATIVE,
                        ISSUED.person(),
                        OTHER_CONSENT,
                        THURSDAY,
                        Channel.SMS,
                        "da",
                        NEW_HASH,
                        MOVED);
        given(invitation, ISSUED)
                .when(renewed)
                .then(
                        new InvitationIssued(
                                APPOINTMENT,
                                RELATIVE,
                                ISSUED.person(),
                                OTHER_CONSENT,
                                THURSDAY,
                                Channel.SMS,
                                "da",
                                NEW_HASH,
                                MOVED));
    }

    @Test
    void a_new_consent_after_a_withdrawal_invites_again() {
        given(invitation, ISSUED, WITHDRAWN).when(ISSUE).then(ISSUED);
    }

    @Test
    void a_moved_appointment_makes_a_new_link_and_forgets_the_answer() {
        given(invitation, ISSUED).when(REISSUE).then(REISSUED);
        given(invitation, ISSUED, accepted(), WAITING, REISSUED)
                .when(new GiveAnswer(NEW_HASH, Answer.ACCEPTED))
                .then(accepted());
        given(invitation, ISSUED, REISSUED)
                .when(new GiveAnswer(HASH, Answer.ACCEPTED))
                .thenRejected(new LinkDead());
    }

    @Test
    void an_appointment_moved_to_where_it_is_changes_nothing() {
        given(invitation, ISSUED, REISSUED).when(REISSUE).thenNothing();
    }

    @Test
    void nobody_is_moved_who_is_not_invited() {
        given(invitation).when(REISSUE).thenRejected(new NotOpen());
        given(invitation, ISSUED, WITHDRAWN).when(REISSUE).thenRejected(new NotOpen());
    }

    @Test
    void a_cancelled_appointment_ends_the_invitation_once_and_tells() {
        var revoke = new Revoke(RevocationReason.CANCELLED, CANCELLATION);
        given(invitation, ISSUED).when(revoke).then(CANCELLED);
        given(invitation, ISSUED, CANCELLED).when(revoke).thenNothing();
        given(invitation).when(revoke).thenNothing();
    }

    @Test
    void a_withdrawal_ends_what_rests_on_that_consent_and_nothing_else() {
        given(invitation, ISSUED, WAITING, JOINED).when(new Withdraw(CONSENT)).then(WITHDRAWN);
        given(invitation, ISSUED).when(new Withdraw(OTHER_CONSENT)).thenNothing();
        given(invitation).when(new Withdraw(CONSENT)).thenNothing();
        given(invitation, ISSUED, WITHDRAWN).when(new Withdraw(CONSENT)).thenNothing();
    }

    @Test
    void a_withdrawal_also_stops_a_cancellation_not_yet_sent() {
        given(invitation, ISSUED, CANCELLED).when(new Withdraw(CONSENT)).then(WITHDRAWN);
    }

    @Test
    void an_answer_can_be_given_and_changed() {
        var declined = new InvitationAnswered(Answer.DECLINED);
        given(invitation, ISSUED).when(new GiveAnswer(HASH, Answer.DECLINED)).then(declined);
        given(invitation, ISSUED, declined)
                .when(new GiveAnswer(HASH, Answer.ACCEPTED))
                .then(accepted());
        given(invitation, ISSUED, accepted())
                .when(new GiveAnswer(HASH, Answer.ACCEPTED))
                .thenNothing();
    }

    @Test
    void a_dead_link_answers_nothing() {
        var answer = new GiveAnswer(HASH, Answer.ACCEPTED);
        given(invitation).when(answer).thenRejected(new LinkDead());
        given(invitation, ISSUED, CANCELLED).when(answer).thenRejected(new LinkDead());
    }

    @Test
    void the_waiting_room_opens_half_an_hour_before() {
        given(invitation, ISSUED)
                .when(new Enter(HASH, NINE_LOCAL))
                .thenRejected(new TooEarly(HALF_AN_HOUR_BEFORE));
        given(invitation, ISSUED)
                .when(new Enter(HASH, HALF_AN_HOUR_BEFORE))
                .then(new InvitationWaiting(HALF_AN_HOUR_BEFORE));
    }

    @Test
    void the_link_is_worthless_four_hours_after_the_end() {
        given(invitation, ISSUED)
                .when(new Enter(HASH, AT_THE_LATEST))
                .then(new InvitationWaiting(AT_THE_LATEST));
        given(invitation, ISSUED).when(new Enter(HASH, TOO_LATE)).thenRejected(new LinkDead());
        given(invitation, ISSUED, WITHDRAWN)
                .when(new Enter(HASH, TEN_LOCAL))
                .thenRejected(new LinkDead());
    }

    @Test
    void entering_twice_is_entering_once() {
        given(invitation, ISSUED, WAITING).when(new Enter(HASH, TEN_LOCAL)).thenNothing();
        given(invitation, ISSUED, WAITING, JOINED).when(new Enter(HASH, TEN_LOCAL)).thenNothing();
    }

    @Test
    void who_declined_and_comes_after_all_has_accepted() {
        given(invitation, ISSUED, new InvitationAnswered(Answer.DECLINED))
                .when(new Enter(HASH, TEN_LOCAL))
                .then(accepted(), WAITING);
    }

    @Test
    void only_who_waits_can_be_let_in() {
        var join = new Join(APPOINTMENT, TEN_LOCAL);
        given(invitation, ISSUED, WAITING).when(join).then(JOINED);
        given(invitation, ISSUED, WAITING, JOINED).when(join).thenNothing();
        given(invitation, ISSUED).when(join).thenRejected(new NotWaiting());
        given(invitation).when(join).thenRejected(new NotOpen());
        given(invitation, ISSUED, WAITING, WITHDRAWN).when(join).thenRejected(new NotOpen());
    }

    @Test
    void nobody_joins_too_late_or_another_appointment() {
        given(invitation, ISSUED, WAITING)
                .when(new Join(APPOINTMENT, TOO_LATE))
                .thenRejected(new Over());
        given(invitation, ISSUED, WAITING)
                .when(new Join(new UUID(0, 1), TEN_LOCAL))
                .thenRejected(new NotOpen());
    }

    @Test
    void who_has_left_may_come_back() {
        var left = new InvitationLeft(TEN_LOCAL);
        given(invitation, ISSUED, WAITING, JOINED).when(new Leave(HASH, TEN_LOCAL)).then(left);
        given(invitation, ISSUED, WAITING, left).when(new Leave(HASH, TEN_LOCAL)).thenNothing();
        given(invitation, ISSUED, WAITING, left).when(new Enter(HASH, TEN_LOCAL)).then(WAITING);
        given(invitation, ISSUED, WITHDRAWN)
                .when(new Leave(HASH, TEN_LOCAL))
                .thenRejected(new LinkDead());
    }

    @Test
    void the_same_two_make_the_same_invitation() {
        assertThat(InvitationId.of(APPOINTMENT, RELATIVE))
                .isEqualTo(InvitationId.of(APPOINTMENT, RELATIVE))
                .isNotEqualTo(InvitationId.of(RELATIVE, APPOINTMENT));
        assertThat(UUID.fromString(InvitationId.of(APPOINTMENT, RELATIVE)).version()).isEqualTo(5);
    }

    private static InvitationAnswered accepted() {
        return new InvitationAnswered(Answer.ACCEPTED);
    }
}
