package dk.naervaer.invitation.invitation;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.invitation.invitation.InvitationCommand.Enter;
import dk.naervaer.invitation.invitation.InvitationCommand.GiveAnswer;
import dk.naervaer.invitation.invitation.InvitationCommand.Issue;
import dk.naervaer.invitation.invitation.InvitationCommand.Join;
import dk.naervaer.invitation.invitation.InvitationCommand.Leave;
import dk.naervaer.invitation.invitation.InvitationCommand.Reissue;
import dk.naervaer.invitation.invitation.InvitationCommand.ReportAccepted;
import dk.naervaer.invitation.invitation.InvitationCommand.ReportRejected;
import dk.naervaer.invitation.invitation.InvitationCommand.ReportUnknown;
import dk.naervaer.invitation.invitation.InvitationCommand.Revoke;
import dk.naervaer.invitation.invitation.InvitationCommand.StartSending;
import dk.naervaer.invitation.invitation.InvitationCommand.Withdraw;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationAnswered;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationIssued;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationJoined;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationLeft;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageAccepted;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageRejected;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageSending;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageUnknown;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationReissued;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationRevoked;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationWaiting;
import dk.naervaer.invitation.invitation.InvitationRejection.LinkDead;
import dk.naervaer.invitation.invitation.InvitationRejection.NotDue;
import dk.naervaer.invitation.invitation.InvitationRejection.NotOpen;
import dk.naervaer.invitation.invitation.InvitationRejection.NotSending;
import dk.naervaer.invitation.invitation.InvitationRejection.NotWaiting;
import dk.naervaer.invitation.invitation.InvitationRejection.Over;
import dk.naervaer.invitation.invitation.InvitationRejection.TooEarly;
import dk.naervaer.invitation.invitation.InvitationState.None;
import dk.naervaer.invitation.invitation.InvitationState.Open;
import dk.naervaer.invitation.invitation.InvitationState.Revoked;
import java.util.UUID;

/// One relative's way into one appointment, from the first message until the door is shut.
public final class Invitation
        implements Decider<
                InvitationCommand, InvitationState, InvitationEvent, InvitationRejection> {

    @Override
    public InvitationState initial() {
        return new None();
    }

    @Override
    public Decision<InvitationEvent, InvitationRejection> decide(
            InvitationCommand command, InvitationState state) {
        return switch (command) {
            case Issue c -> issue(c, state);
            case Reissue c -> reissue(c, state);
            case Revoke c -> revoke(c, state);
            case Withdraw c -> withdraw(c, state);
            case GiveAnswer c -> answer(c, state);
            case Enter c -> enter(c, state);
            case Join c -> join(c, state);
            case Leave c -> leave(c, state);
            case StartSending c -> startSending(c, state);
            case ReportAccepted(var id, var gatewayId) ->
                    report(id, new InvitationMessageAccepted(id, gatewayId), state);
            case ReportRejected(var id, var reason) ->
                    report(id, new InvitationMessageRejected(id, reason), state);
            case ReportUnknown(var id, var reason) ->
                    report(id, new InvitationMessageUnknown(id, reason), state);
        };
    }

    /// Under another consent than the one it rests on, an open invitation is issued anew.
    private static Decision<InvitationEvent, InvitationRejection> issue(
            Issue c, InvitationState state) {
        return switch (state) {
            case Open open when open.consentId().equals(c.consentId()) -> accept();
            case None _, Open _, Revoked _ ->
                    accept(
                            new InvitationIssued(
                                    c.appointmentId(),
                                    c.relativeId(),
                                    c.person(),
                                    c.consentId(),
                                    c.slot(),
                                    c.channel(),
                                    c.language(),
                                    c.tokenHash(),
                                    c.message()));
        };
    }

    private static Decision<InvitationEvent, InvitationRejection> reissue(
            Reissue c, InvitationState state) {
        return switch (state) {
            case None _, Revoked _ -> reject(new NotOpen());
            case Open open when open.slot().equals(c.slot()) -> accept();
            case Open _ ->
                    accept(
                            new InvitationReissued(
                                    c.consentId(),
                                    c.slot(),
                                    c.channel(),
                                    c.language(),
                                    c.tokenHash(),
                                    c.message()));
        };
    }

    private static Decision<InvitationEvent, InvitationRejection> revoke(
            Revoke c, InvitationState state) {
        return switch (state) {
            // Even that the appointment is off is not said of somebody who has died.
            case Revoked(_, _, var messages)
                    when c.reason() == RevocationReason.PATIENT_DIED && messages.hasDue() ->
                    accept(new InvitationRevoked(c.reason(), null));
            case None _, Revoked _ -> accept();
            case Open _ -> accept(new InvitationRevoked(c.reason(), c.message()));
        };
    }

    private static Decision<InvitationEvent, InvitationRejection> withdraw(
            Withdraw c, InvitationState state) {
        return switch (state) {
            case Open open when open.consentId().equals(c.consentId()) ->
                    accept(new InvitationRevoked(RevocationReason.WITHDRAWN, null));
            // A message of this consent may still be on its way to say that the appointment is off.
            case Revoked(var id, _, var messages)
                    when id.equals(c.consentId()) && messages.hasDue() ->
                    accept(new InvitationRevoked(RevocationReason.WITHDRAWN, null));
            case None _, Open _, Revoked _ -> accept();
        };
    }

    private static Decision<InvitationEvent, InvitationRejection> answer(
            GiveAnswer c, InvitationState state) {
        return switch (state) {
            case Open open when open.opensWith(c.tokenHash()) ->
                    c.answer() == open.answer()
                            ? accept()
                            : accept(new InvitationAnswered(c.answer()));
            case None _, Open _, Revoked _ -> reject(new LinkDead());
        };
    }

    /// Whoever comes after all has changed their mind about declining.
    private static Decision<InvitationEvent, InvitationRejection> enter(
            Enter c, InvitationState state) {
        return switch (state) {
            case Open open when open.opensWith(c.tokenHash()) ->
                    switch (open.presence()) {
                        case WAITING, JOINED -> accept();
                        case NONE -> arrive(c, open);
                    };
            case None _, Open _, Revoked _ -> reject(new LinkDead());
        };
    }

    private static Decision<InvitationEvent, InvitationRejection> arrive(Enter c, Open open) {
        if (c.now().isBefore(open.slot().opensAt()))
            return reject(new TooEarly(open.slot().opensAt()));
        if (open.slot().over(c.now())) return reject(new LinkDead());
        return open.answer() == Answer.DECLINED
                ? accept(new InvitationAnswered(Answer.ACCEPTED), new InvitationWaiting(c.now()))
                : accept(new InvitationWaiting(c.now()));
    }

    private static Decision<InvitationEvent, InvitationRejection> join(
            Join c, InvitationState state) {
        return switch (state) {
            case Open open when open.appointmentId().equals(c.appointmentId()) ->
                    switch (open.presence()) {
                        case NONE -> reject(new NotWaiting());
                        case JOINED -> accept();
                        case WAITING ->
                                open.slot().over(c.now())
                                        ? reject(new Over())
                                        : accept(new InvitationJoined(c.now()));
                    };
            case None _, Open _, Revoked _ -> reject(new NotOpen());
        };
    }

    private static Decision<InvitationEvent, InvitationRejection> leave(
            Leave c, InvitationState state) {
        return switch (state) {
            case Open open when open.opensWith(c.tokenHash()) ->
                    switch (open.presence()) {
                        case NONE -> accept();
                        case WAITING, JOINED -> accept(new InvitationLeft(c.now()));
                    };
            case None _, Open _, Revoked _ -> reject(new LinkDead());
        };
    }

    private static Decision<InvitationEvent, InvitationRejection> startSending(
            StartSending c, InvitationState state) {
        return state.messages().due(c.messageId())
                ? accept(new InvitationMessageSending(c.messageId()))
                : reject(new NotDue());
    }

    /// The first report counts; a later one of a message no longer on its way says nothing new.
    private static Decision<InvitationEvent, InvitationRejection> report(
            UUID message, InvitationEvent report, InvitationState state) {
        return state.messages().is(Delivery.SENDING, message)
                ? accept(report)
                : reject(new NotSending());
    }

    @Override
    public InvitationState evolve(InvitationState state, InvitationEvent event) {
        return switch (event) {
            case InvitationIssued e -> Open.of(e, state.messages());
            case InvitationReissued e -> state.reissued(e);
            case InvitationRevoked(var reason, var message) -> state.revoked(reason, message);
            case InvitationAnswered(var answer) -> state.answered(answer);
            case InvitationWaiting _ -> state.present(Presence.WAITING);
            case InvitationJoined _ -> state.present(Presence.JOINED);
            case InvitationLeft _ -> state.present(Presence.NONE);
            case InvitationMessageSending(var id) -> state.marked(id, Delivery.SENDING);
            case InvitationMessageAccepted(var id, _) -> state.marked(id, Delivery.ACCEPTED);
            case InvitationMessageRejected(var id, _) -> state.marked(id, Delivery.REJECTED);
            case InvitationMessageUnknown(var id, _) -> state.marked(id, Delivery.UNKNOWN);
        };
    }
}
