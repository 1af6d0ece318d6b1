package dk.naervaer.invitation.web;

import dk.naervaer.invitation.invitation.InvitationRejection;
import dk.naervaer.invitation.invitation.InvitationRejection.LinkDead;
import dk.naervaer.invitation.invitation.InvitationRejection.NotDue;
import dk.naervaer.invitation.invitation.InvitationRejection.NotOpen;
import dk.naervaer.invitation.invitation.InvitationRejection.NotSending;
import dk.naervaer.invitation.invitation.InvitationRejection.NotWaiting;
import dk.naervaer.invitation.invitation.InvitationRejection.Over;
import dk.naervaer.invitation.invitation.InvitationRejection.TooEarly;
import dk.naervaer.web.error.Problem;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What a relative is told when something is refused: the same for every link that does not work.
@Singleton
class Rejections {

    private final String helpPhone;

    Rejections(@ConfigProperty(name = "naervaer.help-phone") String helpPhone) {
        this.helpPhone = helpPhone;
    }

    Problem problem(InvitationRejection reason) {
        return switch (reason) {
            case TooEarly(var opensAt) ->
                    Problem.of(409, "The waiting room is not open yet")
                            .type("urn:naervaer:problem:too-early")
                            .detail("It opens at " + opensAt);
            case LinkDead _, NotOpen _, Over _ -> deadLink();
            case NotWaiting _, NotDue _, NotSending _ ->
                    Problem.of(409, "That is not possible now");
        };
    }

    Problem deadLink() {
        return Problem.of(404, "The link no longer works")
                .type("urn:naervaer:problem:link-no-longer-works")
                .detail("Call " + helpPhone);
    }

    static Problem answerMissing() {
        return Problem.of(422, "The request breaks a rule")
                .error("answer", "must be ACCEPTED or DECLINED");
    }

    static Problem doorHeld() {
        return Problem.of(503, "The waiting room cannot be entered right now; try again shortly")
                .type("urn:naervaer:problem:door-held");
    }

    static Problem tooManyOpenings() {
        return Problem.of(429, "Too many links opened from here; try again in a minute");
    }
}
