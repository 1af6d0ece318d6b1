package dk.naervaer.invitation.notice;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.PlanNotice;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.ReportAccepted;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.ReportRejected;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.ReportUnknown;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.StartSending;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeAccepted;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticePlanned;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeRejected;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeSending;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeUnknown;
import dk.naervaer.invitation.notice.NoticeDeliveryRejection.NotDue;
import dk.naervaer.invitation.notice.NoticeDeliveryRejection.NotSending;

/// One notice on its way to a patient: planned once, sent at most once.
public final class NoticeDelivery
        implements Decider<
                NoticeDeliveryCommand,
                NoticeDelivery.State,
                NoticeDeliveryEvent,
                NoticeDeliveryRejection> {

    /// Nobody has asked for it, or it has come so far.
    public sealed interface State {
        record None() implements State {}

        record Under(Progress progress) implements State {}
    }

    @Override
    public State initial() {
        return new State.None();
    }

    @Override
    public Decision<NoticeDeliveryEvent, NoticeDeliveryRejection> decide(
            NoticeDeliveryCommand command, State state) {
        return switch (command) {
            case PlanNotice c -> plan(c, state);
            case StartSending(var message) ->
                    is(state, Progress.PLANNED)
                            ? accept(new NoticeSending(message))
                            : reject(new NotDue());
            case ReportAccepted(var message, var gatewayId) ->
                    report(new NoticeAccepted(message, gatewayId), state);
            case ReportRejected(var message, var reason) ->
                    report(new NoticeRejected(message, reason), state);
            case ReportUnknown(var message, var reason) ->
                    report(new NoticeUnknown(message, reason), state);
        };
    }

    private static Decision<NoticeDeliveryEvent, NoticeDeliveryRejection> plan(
            PlanNotice c, State state) {
        return switch (state) {
            case State.None _ ->
                    accept(new NoticePlanned(c.patient(), c.channel(), c.language(), c.message()));
            case State.Under _ -> accept();
        };
    }

    /// The first report counts.
    private static Decision<NoticeDeliveryEvent, NoticeDeliveryRejection> report(
            NoticeDeliveryEvent report, State state) {
        return is(state, Progress.SENDING) ? accept(report) : reject(new NotSending());
    }

    private static boolean is(State state, Progress progress) {
        return state.equals(new State.Under(progress));
    }

    @Override
    public State evolve(State state, NoticeDeliveryEvent event) {
        return new State.Under(
                switch (event) {
                    case NoticePlanned _ -> Progress.PLANNED;
                    case NoticeSending _ -> Progress.SENDING;
                    case NoticeAccepted _ -> Progress.ACCEPTED;
                    case NoticeRejected _ -> Progress.REJECTED;
                    case NoticeUnknown _ -> Progress.UNKNOWN;
                });
    }
}
