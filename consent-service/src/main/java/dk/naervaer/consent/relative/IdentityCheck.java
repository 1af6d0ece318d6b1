package dk.naervaer.consent.relative;

/// How staff made sure who it was that consented.
public enum IdentityCheck {
    KNOWN_TO_STAFF,
    CPR_AND_NAME,
    PHOTO_ID,
    CALLED_BACK,
    SIGNATURE
}
