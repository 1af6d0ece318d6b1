package dk.naervaer.consent.web;

/// What can be wrong with one field, in a sentence for programs; pages say it in the reader's
/// language.
public enum Wrong {
    GIVEN_MISSING("A given name is required"),
    FAMILY_MISSING("A family name is required"),
    NAME_TOO_LONG("At most 100 characters"),
    NAME_UNREADABLE("A name has letters and no control characters"),
    RELATIONSHIP_UNKNOWN("Not a relationship code that is offered"),
    CHANNEL_UNKNOWN("SMS or EMAIL"),
    LANGUAGE_UNKNOWN("da or en"),
    PHONE_MISSING("SMS needs a phone number"),
    PHONE_INVALID("Not a phone number that can exist"),
    EMAIL_MISSING("E-mail needs an address"),
    EMAIL_INVALID("Not an e-mail address"),
    RELATIVE_MISSING("The id of one of your relatives is required"),
    DEGREE_UNKNOWN("ATTEND is the only degree"),
    DEGREE_NOT_OFFERED("This degree cannot be given yet; ATTEND is the only one"),
    SCOPE_UNKNOWN("ALL, or APPOINTMENT with an appointmentId"),
    APPOINTMENT_OVER("The appointment is cancelled or over"),
    UNTIL_UNREADABLE("A date such as 2027-06-30 is required"),
    UNTIL_PAST("The last day must not be in the past"),
    UNTIL_TOO_FAR("The last day is at most one year away"),
    UNTIL_BEFORE_APPOINTMENT("The last day must not be before the day of the appointment"),
    ALREADY_GIVEN("The same consent is given already"),
    NOT_OF_AGE("Below 15 a person who may decide for the patient must be asked");

    private final String sentence;

    Wrong(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
