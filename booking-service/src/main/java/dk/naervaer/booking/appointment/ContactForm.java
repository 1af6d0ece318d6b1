package dk.naervaer.booking.appointment;

/// How the patient attends; relatives may join virtually whichever it is.
public enum ContactForm {
    PHYSICAL,
    VIDEO,
    PHONE
}
