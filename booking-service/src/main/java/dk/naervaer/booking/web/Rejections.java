package dk.naervaer.booking.web;

import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyCancelled;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyConcluded;
import dk.naervaer.booking.appointment.AppointmentRejection.DifferentPatient;
import dk.naervaer.booking.appointment.AppointmentRejection.NotBooked;
import dk.naervaer.booking.appointment.AppointmentRejection.RelativeNotWaiting;
import dk.naervaer.web.error.Problem;

/// The one place where a refusal of the appointment becomes an HTTP answer.
final class Rejections {

    static Problem problem(AppointmentRejection rejection) {
        return switch (rejection) {
            case NotBooked _ -> refusal(404, "There is no such appointment", "not-booked");
            case DifferentPatient _ ->
                    refusal(409, "It is another patient's appointment", "different-patient");
            case AlreadyCancelled _ ->
                    refusal(409, "The appointment is cancelled", "already-cancelled");
            case AlreadyConcluded _ ->
                    refusal(409, "The consultation has been ended", "already-concluded");
            case RelativeNotWaiting _ ->
                    refusal(409, "The relative is not in the waiting room", "not-waiting");
        };
    }

    private static Problem refusal(int status, String title, String name) {
        return Problem.of(status, title).type("urn:naervaer:problem:" + name);
    }

    private Rejections() {}
}
