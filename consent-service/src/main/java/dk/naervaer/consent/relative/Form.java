package dk.naervaer.consent.relative;

/// How a consent was given: by the giver on the page, or to staff, who wrote it down.
public enum Form {
    WRITTEN,
    PHONE,
    BEDSIDE,
    LETTER;

    public boolean recordedByStaff() {
        return this != WRITTEN;
    }

    boolean oral() {
        return this == PHONE || this == BEDSIDE;
    }
}
