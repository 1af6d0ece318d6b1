package dk.naervaer.invitation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.naervaer.invitation.invitation.Answer;
import dk.naervaer.invitation.invitation.InvitationState.Open;
import dk.naervaer.invitation.invitation.Presence;
import dk.naervaer.invitation.invitation.Slot;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// What a relative's program is told; never who the patient is, nor where.
///
/// @param opensAt only while it is too early for the waiting room
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkState(
        OffsetDateTime start,
        OffsetDateTime end,
        String timeZone,
        Standing state,
        String helpPhone,
        @Nullable Answer answer,
        @Nullable OffsetDateTime opensAt) {

    /// Where the relative stands.
    enum Standing {
        OPEN,
        WAITING,
        JOINED
    }

    static LinkState of(Open invitation, Instant now, String helpPhone) {
        var slot = invitation.slot();
        return new LinkState(
                local(slot.startInstant(), slot),
                local(slot.endInstant(), slot),
                slot.zone().getId(),
                standing(invitation.presence()),
                helpPhone,
                invitation.answer(),
                now.isBefore(slot.opensAt()) ? local(slot.opensAt(), slot) : null);
    }

    private static Standing standing(Presence presence) {
        return switch (presence) {
            case NONE -> Standing.OPEN;
            case WAITING -> Standing.WAITING;
            case JOINED -> Standing.JOINED;
        };
    }

    private static OffsetDateTime local(Instant at, Slot slot) {
        return at.atZone(slot.zone()).toOffsetDateTime();
    }
}
