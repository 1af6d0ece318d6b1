package dk.naervaer.booking.web;

import dk.naervaer.booking.heard.Invited;
import dk.naervaer.booking.heard.Invited.Answer;
import dk.naervaer.booking.heard.Invited.Delivery;
import java.util.UUID;

/// A relative on a page of the staff, name opened for this look and kept nowhere.
///
/// @param name empty when it can no longer be opened
/// @param told hears when it is, and is not let in
/// @param part which part of the consultation may be attended; empty for the whole
/// @param interpreter the language that has to be interpreted; empty for none
/// @param child below 15
public record Guest(
        UUID invitationId,
        String name,
        String relationship,
        Place place,
        boolean told,
        String part,
        String interpreter,
        boolean child) {

    /// What staff need to know of a relative, the most urgent first.
    public enum Place {
        WAITING,
        JOINED,
        LEFT,
        UNREACHED,
        TOOK_PART,
        DECLINED,
        ACCEPTED,
        INVITED
    }

    public boolean waiting() {
        return place == Place.WAITING;
    }

    public boolean joined() {
        return place == Place.JOINED;
    }

    /// Is in, or has been.
    public boolean present() {
        return place == Place.JOINED || place == Place.LEFT || place == Place.TOOK_PART;
    }

    /// @param open whether the consultation is still to be held, or going on
    static Guest of(Invited invited, String name, String part, boolean open) {
        var relationship = invited.relationship() == null ? "" : invited.relationship();
        return new Guest(
                invited.invitationId(),
                name,
                relationship,
                open ? place(invited) : afterwards(invited),
                invited.told(),
                part,
                invited.interpreter() == null ? "" : invited.interpreter(),
                invited.child());
    }

    private static Place place(Invited invited) {
        return switch (invited.state()) {
            case WAITING -> Place.WAITING;
            case JOINED -> Place.JOINED;
            case LEFT, REVOKED -> Place.LEFT;
            case ISSUED, OVER -> answered(invited);
        };
    }

    private static Place afterwards(Invited invited) {
        return invited.tookPart() ? Place.TOOK_PART : answered(invited);
    }

    private static Place answered(Invited invited) {
        if (invited.answer() == Answer.DECLINED) return Place.DECLINED;
        if (invited.answer() == Answer.ACCEPTED) return Place.ACCEPTED;
        return invited.message() == Delivery.REJECTED || invited.message() == Delivery.UNKNOWN
                ? Place.UNREACHED
                : Place.INVITED;
    }
}
