package dk.naervaer.booking.coordination;

/// What can be wrong with a field of the form; the page says it in the reader's language. They
/// stand in the order of the fields.
public enum Wrong {
    FROM_UNREADABLE,
    FROM_PAST,
    CHANGED_SINCE,
    NOT_YOURS_THEN,
    NO_FORM,
    NO_OVERRIDER,
    UNKNOWN_ROLE,
    GUIDELINE_TOO_LONG,
    GUIDELINE_UNREADABLE,
    GUIDELINE_LINK,
    OPENING_UNREADABLE,
    OPENING_BACKWARDS,
    OPENINGS_OVERLAP,
    PHRASE_TOO_LONG,
    PHRASE_UNREADABLE
}
