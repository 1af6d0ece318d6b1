package dk.naervaer.booking.web;

import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyCancelled;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyConcluded;
import dk.naervaer.booking.appointment.AppointmentRejection.DifferentPatient;
import dk.naervaer.booking.appointment.AppointmentRejection.NoRelativeWished;
import dk.naervaer.booking.appointment.AppointmentRejection.NotBooked;
import dk.naervaer.booking.appointment.AppointmentRejection.NotPossible;
import dk.naervaer.booking.appointment.AppointmentRejection.NothingToFollowUp;
import dk.naervaer.booking.appointment.AppointmentRejection.NothingToSettle;
import dk.naervaer.booking.appointment.AppointmentRejection.PlannedByEpj;
import dk.naervaer.booking.appointment.AppointmentRejection.ReasonMissing;
import dk.naervaer.booking.appointment.AppointmentRejection.RelativeNotWaiting;
import dk.naervaer.booking.appointment.AppointmentRejection.StepBehind;
import dk.naervaer.booking.appointment.Grounds;
import dk.naervaer.web.error.Problem;

/// The one place where a refusal of the appointment becomes an HTTP answer.
public final class Rejections {

    public static Problem problem(AppointmentRejection rejection) {
        return switch (rejection) {
            case NotBooked _ -> refusal(404, "There is no such appointment", "not-booked");
            case DifferentPatient _ ->
                    refusal(409, "It is another patient's appointment", "different-patient");
            case AlreadyCancelled _ ->
                    refusal(409, "The appointment is cancelled", "already-cancelled");
            case AlreadyConcluded _ ->
                    refusal(409, "The consultation has been ended", "already-concluded");
            case NotPossible(var grounds) ->
                    refusal(422, "A rule does not allow it", "not-possible")
                            .error("rule", rule(grounds));
            case ReasonMissing(var grounds) ->
                    refusal(422, "A rule asks for a reason", "reason-missing")
                            .error("why", "Is required by " + rule(grounds));
            case StepBehind(var last) ->
                    refusal(409, "Plan B has gone further: " + last, "step-behind");
            case PlannedByEpj _ ->
                    refusal(409, "Only the EPJ calls off what it has planned", "planned-by-epj");
            case NothingToFollowUp _ ->
                    refusal(409, "No unanswered call is open", "nothing-to-follow-up");
            case NothingToSettle _ ->
                    refusal(409, "There is nothing to settle", "nothing-to-settle");
            case NoRelativeWished _ ->
                    refusal(409, "Nobody has asked for a relative", "no-relative-wished");
            case RelativeNotWaiting _ ->
                    refusal(409, "The relative is not in the waiting room", "not-waiting");
        };
    }

    private static String rule(Grounds grounds) {
        return "%s, as of %s".formatted(grounds.rule(), grounds.since());
    }

    private static Problem refusal(int status, String title, String name) {
        return Problem.of(status, title).type("urn:naervaer:problem:" + name);
    }

    private Rejections() {}
}
