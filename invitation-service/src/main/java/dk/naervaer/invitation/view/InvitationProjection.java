package dk.naervaer.invitation.view;

import dk.naervaer.eventsourcing.Projection;
import dk.naervaer.invitation.invitation.Delivery;
import dk.naervaer.invitation.invitation.InvitationEvent;
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
import dk.naervaer.invitation.invitation.Presence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Folds an invitation's facts to one row.
public final class InvitationProjection implements Projection<InvitationEvent, InvitationRow> {

    public static final String TABLE = "invitation_view";

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public @Nullable InvitationRow evolve(@Nullable InvitationRow row, InvitationEvent event) {
        if (event instanceof InvitationIssued issued) return issued(row, issued);
        return row == null ? null : next(row, event);
    }

    private static InvitationRow issued(@Nullable InvitationRow earlier, InvitationIssued e) {
        return new InvitationRow(
                        e.appointmentId(),
                        e.relativeId(),
                        e.person(),
                        e.consentId(),
                        e.slot(),
                        e.channel(),
                        e.language(),
                        null,
                        null,
                        Presence.NONE,
                        e.tokenHash(),
                        null,
                        false,
                        earlier == null ? List.of() : earlier.messages())
                .planned(e.message());
    }

    private static InvitationRow next(InvitationRow row, InvitationEvent event) {
        return switch (event) {
            case InvitationIssued e -> issued(row, e);
            case InvitationReissued(var consent, var slot, var by, var in, var hash, var message) ->
                    row.reissued(consent, slot, by, in, hash, message);
            case InvitationRevoked(var reason, var message) -> row.revoked(reason, message);
            case InvitationAnswered(var answer) -> row.answered(answer);
            case InvitationWaiting _ -> row.present(Presence.WAITING);
            case InvitationJoined _ -> row.present(Presence.JOINED);
            case InvitationLeft _ -> row.present(Presence.NONE);
            case InvitationMessageSending(var id) -> row.marked(id, Delivery.SENDING);
            case InvitationMessageAccepted(var id, _) -> row.marked(id, Delivery.ACCEPTED);
            case InvitationMessageRejected(var id, _) -> row.marked(id, Delivery.REJECTED);
            case InvitationMessageUnknown(var id, _) -> row.marked(id, Delivery.UNKNOWN);
        };
    }
}
