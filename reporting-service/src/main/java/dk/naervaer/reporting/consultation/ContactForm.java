package dk.naervaer.reporting.consultation;

/// How the patient attended.
public enum ContactForm {
    PHYSICAL,
    VIDEO,
    PHONE
}
