package dk.naervaer.consent.view;

/// What has become of a consent, as the patient sees it.
public enum ConsentState {
    PROPOSED,
    OPEN,
    PAUSED,
    CLOSING,
    CLOSED,
    LAPSED,
    REFUSED;

    /// Something is still to be done, or can be.
    public boolean current() {
        return switch (this) {
            case PROPOSED, OPEN, PAUSED, CLOSING -> true;
            case CLOSED, LAPSED, REFUSED -> false;
        };
    }
}
