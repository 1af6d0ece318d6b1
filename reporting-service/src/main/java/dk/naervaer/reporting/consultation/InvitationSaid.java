package dk.naervaer.reporting.consultation;

import dk.naervaer.reporting.consultation.InvitationFact.Issued;
import dk.naervaer.reporting.consultation.InvitationFact.Joined;
import dk.naervaer.reporting.consultation.InvitationFact.Reissued;
import dk.naervaer.reporting.consultation.InvitationFact.Unrelated;

/// What the stream of one invitation, that is one relative and one appointment, has said so far.
///
/// @param version of the stream; the next fact heard is the one after it
public record InvitationSaid(String id, String appointment, long version, boolean joined) {

    public static InvitationSaid first(String id, Issued issued) {
        return new InvitationSaid(id, issued.appointment(), 1, false);
    }

    /// Leaving, or a link that is closed later, does not undo having been there.
    public InvitationSaid after(InvitationFact fact) {
        return switch (fact) {
            case Issued _, Unrelated _ -> next(joined);
            case Reissued _ -> next(false);
            case Joined _ -> next(true);
        };
    }

    private InvitationSaid next(boolean hasJoined) {
        return new InvitationSaid(id, appointment, version + 1, hasJoined);
    }
}
