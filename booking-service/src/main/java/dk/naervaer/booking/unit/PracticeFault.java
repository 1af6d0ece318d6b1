package dk.naervaer.booking.unit;

/// What can be wrong with a practice: in which part of it, and why in a sentence for programs.
public enum PracticeFault {
    NO_FORM("contactForms", "A unit on board offers at least one contact form"),
    NO_OVERRIDER("overriders", "At least one role may override the rule of the first contact"),
    UNKNOWN_ROLE("overriders", "Only clinician, secretary and coordinator can override"),
    GUIDELINE_TOO_LONG("guideline", "At most 500 characters"),
    GUIDELINE_UNREADABLE("guideline", "One line without control characters"),
    GUIDELINE_LINK("guideline", "A link begins with https:// and stands alone"),
    OPENING_BACKWARDS("openingTimes", "An opening time ends after it begins"),
    OPENINGS_OVERLAP("openingTimes", "The opening times of a day do not overlap"),
    PHRASE_TOO_LONG("summonsPhrase", "At most 500 characters"),
    PHRASE_UNREADABLE("summonsPhrase", "One line without control characters");

    private final String part;
    private final String sentence;

    PracticeFault(String part, String sentence) {
        this.part = part;
        this.sentence = sentence;
    }

    /// The component of the practice that has it.
    public String part() {
        return part;
    }

    public String sentence() {
        return sentence;
    }
}
