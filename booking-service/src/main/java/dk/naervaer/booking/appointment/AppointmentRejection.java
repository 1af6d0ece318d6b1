package dk.naervaer.booking.appointment;

/// Why an appointment does not do what it is asked.
public sealed interface AppointmentRejection {

    record NotBooked() implements AppointmentRejection {}

    record DifferentPatient() implements AppointmentRejection {}

    record AlreadyCancelled() implements AppointmentRejection {}

    record AlreadyConcluded() implements AppointmentRejection {}

    record RelativeNotWaiting() implements AppointmentRejection {}
}
