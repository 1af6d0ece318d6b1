package dk.naervaer.booking.appointment;

/// Why a patient cannot come.
public enum Hindrance {
    ILL,
    TOO_FAR,
    OTHER
}
