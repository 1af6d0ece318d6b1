package dk.naervaer.booking.unit;

/// A way to attend that a unit offers its patients, named as the contact forms of appointments are.
public enum OfferedForm {
    PHYSICAL,
    VIDEO,
    PHONE
}
