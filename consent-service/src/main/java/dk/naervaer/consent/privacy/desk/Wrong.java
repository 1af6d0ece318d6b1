package dk.naervaer.consent.privacy.desk;

/// What can be wrong with what the privacy officer has written.
public enum Wrong {
    NUMBER_UNREADABLE("Must be ten digits or letters"),
    NOTHING_CHOSEN("Must name at least one class"),
    NOTHING_SAID("Must answer at least one class"),
    REASON_MISSING("Needs a reason"),
    REASON_TOO_LONG("The reason is longer than 1000 characters"),
    DAY_UNREADABLE("Must be a date"),
    DAY_PAST("The day has passed"),
    NO_DAY("The rule has nothing to count from; the class cannot be kept until a day"),
    HELD("A legal hold forbids that anything is erased"),
    ALREADY_HELD("A legal hold stands already"),
    NOT_HELD("No legal hold stands"),
    ANSWERED("Is answered already"),
    NOT_ASKED("Was not asked for"),
    NO_KEY("No key of the person is left to seal a reason with"),
    ALREADY_OPEN("A request of the person is not complete yet");

    private final String sentence;

    Wrong(String sentence) {
        this.sentence = sentence;
    }

    /// For programs, in English.
    public String sentence() {
        return sentence;
    }
}
