package dk.naervaer.booking.appointment;

/// Why an appointment does not do what it is asked.
public sealed interface AppointmentRejection {

    record NotBooked() implements AppointmentRejection {}

    record DifferentPatient() implements AppointmentRejection {}

    record AlreadyCancelled() implements AppointmentRejection {}

    record AlreadyConcluded() implements AppointmentRejection {}

    /// A rule does not allow it.
    record NotPossible(Grounds grounds) implements AppointmentRejection {}

    /// A rule allows it to whoever says why.
    record ReasonMissing(Grounds grounds) implements AppointmentRejection {}

    /// Plan B has gone further than that.
    record StepBehind(PlanB last) implements AppointmentRejection {}

    /// Only the EPJ calls off what it has planned.
    record PlannedByEpj() implements AppointmentRejection {}

    record NothingToFollowUp() implements AppointmentRejection {}

    /// What the EPJ has registered is how it was held, or has been settled.
    record NothingToSettle() implements AppointmentRejection {}

    record NoRelativeWished() implements AppointmentRejection {}

    record RelativeNotWaiting() implements AppointmentRejection {}
}
