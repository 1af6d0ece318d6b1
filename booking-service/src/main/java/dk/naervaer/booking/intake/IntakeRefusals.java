package dk.naervaer.booking.intake;

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
import dk.naervaer.web.error.Problem;

/// The one place where a refusal of the appointment becomes an answer to the EPJ.
final class IntakeRefusals {

    static Problem problem(AppointmentRejection rejection) {
        return switch (rejection) {
            case DifferentPatient _ ->
                    Problem.of(422, "The appointment breaks a rule")
                            .error(
                                    "Appointment.participant",
                                    "This identifier belongs to an appointment of another patient");
            case NotBooked _ -> Problem.of(404, "There is no such appointment");
            case AlreadyCancelled _,
                    AlreadyConcluded _,
                    RelativeNotWaiting _,
                    NotPossible _,
                    ReasonMissing _,
                    StepBehind _,
                    NothingToFollowUp _,
                    NothingToSettle _,
                    PlannedByEpj _,
                    NoRelativeWished _ ->
                    Problem.of(409, "The appointment cannot do this now");
        };
    }

    private IntakeRefusals() {}
}
