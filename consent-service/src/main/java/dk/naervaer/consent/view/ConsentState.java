package dk.naervaer.consent.view;

/// What has become of a consent, as the patient sees it.
public enum ConsentState {
    OPEN,
    CLOSING,
    CLOSED,
    LAPSED
}
