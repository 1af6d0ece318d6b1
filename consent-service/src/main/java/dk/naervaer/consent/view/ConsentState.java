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

    /// By a consent to one appointment nobody is let in once that is over, whatever its last day.
    ConsentState unlessOver(boolean over) {
        return switch (this) {
            case PROPOSED, OPEN, PAUSED -> over ? LAPSED : this;
            case CLOSING, CLOSED, LAPSED, REFUSED -> this;
        };
    }

    /// Something is still to be done, or can be.
    public boolean current() {
        return switch (this) {
            case PROPOSED, OPEN, PAUSED, CLOSING -> true;
            case CLOSED, LAPSED, REFUSED -> false;
        };
    }
}
