package dk.naervaer.invitation.web;

import dk.naervaer.invitation.invitation.Answer;
import dk.naervaer.invitation.invitation.InvitationState.Open;
import java.time.Instant;

/// What the relative's pages show of a visit.
public record VisitView(
        Phase phase,
        Instant start,
        Instant end,
        Instant opensAt,
        boolean accepted,
        boolean declined) {

    /// Before the waiting room opens, before entering it, in it, or past it.
    public enum Phase {
        EARLY,
        OPEN,
        WAITING,
        JOINED
    }

    static VisitView of(Open invitation, Instant now) {
        var slot = invitation.slot();
        return new VisitView(
                phase(invitation, now),
                slot.startInstant(),
                slot.endInstant(),
                slot.opensAt(),
                invitation.answer() == Answer.ACCEPTED,
                invitation.answer() == Answer.DECLINED);
    }

    private static Phase phase(Open invitation, Instant now) {
        return switch (invitation.presence()) {
            case WAITING -> Phase.WAITING;
            case JOINED -> Phase.JOINED;
            case NONE -> now.isBefore(invitation.slot().opensAt()) ? Phase.EARLY : Phase.OPEN;
        };
    }

    public boolean waiting() {
        return phase == Phase.WAITING;
    }

    public boolean open() {
        return phase == Phase.OPEN;
    }

    public boolean joined() {
        return phase == Phase.JOINED;
    }

    /// Differs when the page would look different: one that looks the same is left alone, so that
    /// nobody's place on it is lost and no screen reader repeats itself.
    public String mark() {
        return "%s.%d.%s"
                .formatted(phase, start.getEpochSecond(), accepted ? "y" : declined ? "n" : "");
    }
}
